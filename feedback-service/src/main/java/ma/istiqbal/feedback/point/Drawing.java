package ma.istiqbal.feedback.point;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An SVG of one sheet A4, written from top to bottom in millimetres; the XML writer escapes whatever it is given. */
final class Drawing {

    static final double WIDTH = 210;
    static final double HEIGHT = 297;

    private static final String FONTS =
            "Noto Naskh Arabic, Noto Sans Arabic, Noto Sans, Segoe UI, DejaVu Sans, sans-serif";

    /** Room for text on a line, and how wide a letter is beside its height, on a generous average. */
    private static final double LINE = 178;

    private static final double LETTER = 0.56;

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    Drawing() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attributes(
                    "width",
                    "210mm",
                    "height",
                    "297mm",
                    "viewBox",
                    "0 0 210 297",
                    "font-family",
                    FONTS,
                    "text-anchor",
                    "middle");
            rectangle(0, 0, WIDTH, HEIGHT, "#ffffff");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void rectangle(double x, double y, double width, double height, String fill) {
        element("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(height), "fill", fill);
    }

    void path(String path, double x, double y, double scale) {
        String place = "translate(%s %s) scale(%s)".formatted(number(x), number(y), number(scale));
        element("path", "d", path, "transform", place, "fill", "#000000", "shape-rendering", "crispEdges");
    }

    /**
     * Centred text, on as many lines as it needs.
     *
     * @param y top of the first line
     * @return where the next thing may begin
     */
    double text(String language, String text, double size, String weight, String fill, double y) {
        double next = y;
        for (String line : lines(readable(text), (int) (LINE / (size * LETTER)))) {
            next += size * 1.35;
            try {
                xml.writeStartElement("text");
                attributes(
                        "x",
                        number(WIDTH / 2),
                        "y",
                        number(next - size * 0.3),
                        "font-size",
                        number(size),
                        "font-weight",
                        weight,
                        "fill",
                        fill,
                        "direction",
                        language.equals("ar") ? "rtl" : "ltr");
                xml.writeAttribute("xml:lang", language);
                xml.writeCharacters(line);
                xml.writeEndElement();
            } catch (XMLStreamException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return next;
    }

    String finished() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return out.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void element(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    private static List<String> lines(String text, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Without what XML cannot say at all. */
    private static String readable(String text) {
        return text.codePoints()
                .filter(letter -> letter == '\t'
                        || letter == '\n'
                        || (letter >= ' ' && letter < 0xD800)
                        || (letter >= 0xE000 && letter < 0xFFFE)
                        || letter >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String number(double millimetres) {
        return String.format(Locale.ROOT, "%.4g", millimetres);
    }
}

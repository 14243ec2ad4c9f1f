package ma.istiqbal.feedback.point;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import ma.istiqbal.defaults.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PosterTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");
    private static final LocalizedText NAMES = new LocalizedText("مدخل الموقع", "Entrée <du> \"site\" & 'cour'", null);
    private static final LocalizedText SITE =
            new LocalizedText("الملحقة الإدارية السادسة", "Sixième annexe administrative Arraja Fillah", null);

    private final PosterSheet sheet =
            new PosterSheet("https://istiqbal.example/", new Declaration("D-1/2026", new MockEnvironment()));

    @Test
    void itsCodeLeadsToThePageOfThePoint() throws Exception {
        assertThat(decoded(svg(point(NAMES, SITE)))).isEqualTo("https://istiqbal.example/f/K7Q2M9XW4RTB");
    }

    @Test
    void itSaysWhoseItIsInBothLanguagesAndWhereItLeadsInPlainLetters() throws Exception {
        List<Element> texts = texts(svg(point(NAMES, SITE)));
        assertThat(texts)
                .extracting(Element::getTextContent)
                .contains(SITE.ar(), SITE.fr(), NAMES.ar(), NAMES.fr(), "istiqbal.example/f/K7Q2M9XW4RTB")
                .contains("RABAT-ANNEX-06 · K7Q2M9XW4RTB · v3 · CNDP D-1/2026");
        assertThat(texts)
                .filteredOn(text -> text.getTextContent().matches(".*\\p{InArabic}.*"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(text -> {
                    assertThat(text.getAttribute("direction")).isEqualTo("rtl");
                    assertThat(text.getAttribute("xml:lang")).isEqualTo("ar");
                });
    }

    @Test
    void theLongestNamesFitOnTheSheetAndTheCodeStaysReadable() throws Exception {
        LocalizedText longest =
                new LocalizedText("كلمة ".repeat(60).strip(), "mot ".repeat(75).strip(), null);
        Document svg = svg(point(longest, longest));
        assertThat(texts(svg))
                .allSatisfy(text ->
                        assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, Drawing.HEIGHT - 3));
        assertThat(decoded(svg)).endsWith("K7Q2M9XW4RTB");
        List<Double> heights = texts(svg).stream()
                .map(text -> Double.valueOf(text.getAttribute("y")))
                .toList();
        assertThat(heights).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatXmlCannotSayIsLeftOut() throws Exception {
        LocalizedText odd = new LocalizedText("كشك\uFFFE", "Bor\u0001ne", null);
        assertThat(texts(svg(point(odd, SITE))))
                .extracting(Element::getTextContent)
                .contains("كشك", "Borne");
    }

    private static FeedbackPoint point(LocalizedText names, LocalizedText site) {
        return new FeedbackPoint(
                "K7Q2M9XW4RTB",
                "RABAT-ANNEX-06",
                "INTERIOR",
                null,
                Channel.QR,
                PointState.ACTIVE,
                names,
                true,
                List.of(Opening.SINCE_EVER),
                new Poster(3, site),
                null);
    }

    private Document svg(FeedbackPoint point) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(sheet.draw(point))));
    }

    private static List<Element> texts(Document svg) {
        List<Element> texts = new ArrayList<>();
        var found = svg.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            texts.add((Element) found.item(i));
        }
        return texts;
    }

    /** As a telephone sees it: the path painted black on white, eight pixels a module. */
    private static String decoded(Document svg) throws Exception {
        Element path = (Element) svg.getElementsByTagName("path").item(0);
        int modules = 60;
        int scale = 8;
        int side = modules * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher runs = RUN.matcher(path.getAttribute("d"));
        while (runs.find()) {
            int left = Integer.parseInt(runs.group(1)) * scale;
            int top = Integer.parseInt(runs.group(2)) * scale;
            for (int y = top; y < top + scale; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + Integer.parseInt(runs.group(3)) * scale, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }
}

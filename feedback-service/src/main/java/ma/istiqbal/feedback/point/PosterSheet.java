package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.text.LocalizedText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws the poster of a point: its code, where it leads in plain letters, and whose it is, in Arabic and French. */
@Component
class PosterSheet {

    private static final String GREEN = "#0b5d3b";
    private static final String WHITE = "#ffffff";
    private static final String INK = "#1c2420";
    private static final String SOFT = "#56615b";

    private final String gateway;
    private final Declaration declaration;

    PosterSheet(@Value("${istiqbal.gateway.url}") String gateway, Declaration declaration) {
        this.gateway = gateway.replaceAll("/+$", "");
        this.declaration = declaration;
    }

    /** Where the poster's code leads. */
    String address(FeedbackPoint point) {
        return gateway + "/f/" + point.publicId();
    }

    String draw(FeedbackPoint point) {
        Drawing drawing = new Drawing();
        drawing.rectangle(0, 0, Drawing.WIDTH, 44, GREEN);
        double y = drawing.text("ar", "كيف كانت زيارتكم؟", 14, "bold", WHITE, 3);
        drawing.text("fr", "Comment s'est passée votre visite ?", 9, "bold", WHITE, y + 1);
        y = named(drawing, point.poster().siteNames(), "bold", INK, 48);
        y = named(drawing, point.names(), "normal", SOFT, y + 1);
        double bottom = 297 - 60;
        double side = Math.clamp(bottom - y - 2, 60, 125);
        code(drawing, address(point), (Drawing.WIDTH - side) / 2, y + (bottom - y - side) / 2, side);
        y = drawing.text("ar", "امسحوا الرمز بهاتفكم: نقرة واحدة تكفي، دون ذكر هويتكم", 5.8, "bold", GREEN, bottom);
        y = drawing.text(
                "fr", "Scannez le code : un seul geste suffit, sans dire qui vous êtes", 5, "bold", GREEN, y + 1);
        y = drawing.text("en", shortAddress(point), 7, "bold", INK, y + 3);
        drawing.text("fr", smallPrint(point), 3.4, "normal", SOFT, y + 4);
        return drawing.finished();
    }

    private static double named(Drawing drawing, LocalizedText names, String weight, String fill, double y) {
        double arabic = drawing.text("ar", names.ar(), size(names.ar(), 8), weight, fill, y);
        return drawing.text("fr", names.fr(), size(names.fr(), 7), weight, fill, arabic + 1);
    }

    /** A long name is set smaller, so that the code keeps its place. */
    private static double size(String name, double usual) {
        int length = name.length();
        return length > 160 ? 3.6 : length > 70 ? Math.min(usual, 5.2) : usual;
    }

    private static void code(Drawing drawing, String address, double x, double y, double side) {
        QrCode code = new QrCode(address);
        drawing.path(code.path(), x, y, side / code.size());
    }

    /** As people type it. */
    private String shortAddress(FeedbackPoint point) {
        return address(point).replaceFirst("^https?://", "");
    }

    private String smallPrint(FeedbackPoint point) {
        String reference = declaration.reference();
        return point.site() + " · " + point.publicId() + " · v" + point.poster().version()
                + (reference == null ? "" : " · CNDP " + reference);
    }
}

package ma.istiqbal.feedback.point;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Locale;
import java.util.Map;

/** A text as a QR code. A quarter of it may be scratched or soiled. */
final class QrCode {

    /** Modules that must stay white on each side, by the standard. */
    static final int QUIET_ZONE = 4;

    private final BitMatrix modules;

    QrCode(String text) {
        try {
            modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(text, tooLong);
        }
    }

    /** Modules of a side, the quiet zone included. */
    int size() {
        return modules.getWidth();
    }

    /** The black modules as an SVG path, one unit each. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (modules.get(x, y)) {
                    int from = x;
                    while (x < size() && modules.get(x, y)) {
                        x++;
                    }
                    int run = x - from;
                    path.append(String.format(Locale.ROOT, "M%d %dh%dv1h-%dz", from, y, run, run));
                }
            }
        }
        return path.toString();
    }
}

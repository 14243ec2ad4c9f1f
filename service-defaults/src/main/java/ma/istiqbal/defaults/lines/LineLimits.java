package ma.istiqbal.defaults.lines;

import org.springframework.util.unit.DataSize;

/**
 * How much one upload may bring.
 *
 * @param line bytes of the longest line
 * @param batch lines that are stored together
 */
public record LineLimits(int lines, int line, DataSize upload, int batch) {

    long bytes() {
        return upload.toBytes();
    }
}

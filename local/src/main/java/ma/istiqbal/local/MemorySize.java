package ma.istiqbal.local;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How much memory a process may take for its objects.
 *
 * @param value as the JVM writes it: {@code 512m}, {@code 4g}
 */
record MemorySize(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[1-9][0-9]{0,5}[mMgG]");

    MemorySize {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no size of memory, such as 512m or 4g");
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /** Of the command line. */
    static final class Converter implements ITypeConverter<MemorySize> {
        @Override
        public MemorySize convert(String value) {
            try {
                return new MemorySize(value);
            } catch (IllegalArgumentException invalid) {
                throw new TypeConversionException(invalid.getMessage());
            }
        }
    }
}

package ma.istiqbal.defaults.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Takes a date or an instant as ISO 8601 text of the years 1900 to 2199: what lies beyond is a slip, and beyond what the
 * store can keep.
 */
final class PlausibleTime<T> extends StdScalarDeserializer<T> {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Instant FIRST_INSTANT =
            FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END =
            LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Function<String, T> parser;

    private PlausibleTime(Class<T> type, Function<String, T> parser) {
        super(type);
        this.parser = parser;
    }

    static PlausibleTime<LocalDate> date() {
        return new PlausibleTime<>(LocalDate.class, PlausibleTime::date);
    }

    static PlausibleTime<Instant> instant() {
        return new PlausibleTime<>(Instant.class, PlausibleTime::instant);
    }

    /** @throws DateTimeException when it is no date, or one out of range */
    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new OutOfRange();
        }
        return date;
    }

    /** @throws DateTimeException when it is no instant, or one out of range */
    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST_INSTANT) || !instant.isBefore(END)) {
            throw new OutOfRange();
        }
        return instant;
    }

    @Override
    @SuppressWarnings(
            "unchecked") // handleUnexpectedToken and handleWeirdStringValue answer the type they are asked for
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        try {
            return this.parser.apply(parser.getString());
        } catch (OutOfRange implausible) {
            throw new Implausible(parser, handledType());
        } catch (DateTimeException malformed) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getString(), "ISO 8601");
        }
    }

    private static final class OutOfRange extends DateTimeException {

        OutOfRange() {
            super("out of range");
        }
    }

    /** A date or an instant that nobody means. */
    static final class Implausible extends MismatchedInputException {

        Implausible(JsonParser parser, Class<?> type) {
            super(parser, "out of range", type);
        }
    }
}

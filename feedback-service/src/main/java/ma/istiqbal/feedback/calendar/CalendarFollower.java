package ma.istiqbal.feedback.calendar;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import ma.istiqbal.defaults.change.FollowedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what site-service tells of calendars and holidays. */
@Component
class CalendarFollower {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFollower.class);

    private final SiteCalendars calendars;
    private final ObjectReader reader;
    private final Counter unreadable;

    CalendarFollower(SiteCalendars calendars, JsonMapper json, MeterRegistry metrics) {
        this.calendars = calendars;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.unreadable = Counter.builder("istiqbal.sites.unreadable")
                .description("events of site-service that could not be understood")
                .register(metrics);
    }

    void take(FollowedEvent event) {
        try {
            if (event.id().startsWith("calendar:")) {
                calendars.keep(read(event, CalendarState.class).known(event.version()));
            } else if (event.id().startsWith("holiday:")) {
                calendars.keep(read(event, CalendarState.HolidayState.class).known(event.version()));
            }
        } catch (JacksonException notUnderstood) {
            unreadable.increment();
            LOG.error("event {} of site-service is not understood: {}", event.id(), notUnderstood.toString());
        }
    }

    private <T> T read(FollowedEvent event, Class<T> type) {
        JsonNode state = event.data().required("state");
        return reader.forType(type).readValue(state);
    }
}

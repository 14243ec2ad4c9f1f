package ma.istiqbal.feedback.calendar;

import ma.istiqbal.defaults.change.FollowedEvent;
import ma.istiqbal.defaults.change.FollowedStates;
import org.springframework.stereotype.Component;

/** Takes in what site-service tells of calendars and holidays. */
@Component
class CalendarFollower {

    private final SiteCalendars calendars;
    private final FollowedStates states;

    CalendarFollower(SiteCalendars calendars, FollowedStates states) {
        this.calendars = calendars;
        this.states = states;
    }

    void take(FollowedEvent event) {
        if (event.id().startsWith("calendar:")) {
            states.read(event, CalendarState.class).ifPresent(state -> calendars.keep(state.known(event.version())));
        } else if (event.id().startsWith("holiday:")) {
            states.read(event, CalendarState.HolidayState.class)
                    .ifPresent(state -> calendars.keep(state.known(event.version())));
        }
    }
}

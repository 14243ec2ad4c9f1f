package ma.istiqbal.feedback.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ma.istiqbal.feedback.bucket.DayBuckets;
import ma.istiqbal.feedback.live.Position.Source;
import ma.istiqbal.feedback.submission.Feedbacks;
import org.springframework.stereotype.Component;

@Component
class StoredEvents implements Events {

    private final Feedbacks feedbacks;
    private final DayBuckets days;

    StoredEvents(Feedbacks feedbacks, DayBuckets days) {
        this.feedbacks = feedbacks;
        this.days = days;
    }

    @Override
    public List<Event> after(Position position, Instant until) {
        Stream<Event> said =
                feedbacks.tail().after(position.at(), position.lastIdOf(Source.FEEDBACK), until, AT_ONCE).stream()
                        .map(Event.Said::new);
        Stream<Event> counted =
                days.tail().after(position.at(), position.lastIdOf(Source.FIGURES), until, AT_ONCE).stream()
                        .map(Event.Counted::new);
        return Stream.concat(said, counted)
                .sorted(Comparator.comparing(Event::position))
                .limit(AT_ONCE)
                .toList();
    }
}

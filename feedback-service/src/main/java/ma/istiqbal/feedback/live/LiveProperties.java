package ma.istiqbal.feedback.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How feedback is followed.
 *
 * @param settling how long after a row's change its write is over for sure: what may take longer fails
 * @param cadence pause between two looks
 * @param heartbeat longest silence of a stream; shorter than what stands between lets a connection be silent
 * @param resumable how old a position may be from which a stream goes on
 * @param streamsOfCaller at once
 * @param streams of all callers, at once and in one instance
 */
@ConfigurationProperties("istiqbal.feedback.live")
record LiveProperties(
        Duration settling,
        Duration cadence,
        Duration heartbeat,
        Duration resumable,
        int streamsOfCaller,
        int streams) {}

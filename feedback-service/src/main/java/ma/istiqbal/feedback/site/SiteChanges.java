package ma.istiqbal.feedback.site;

import java.util.function.Consumer;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.defaults.change.ChangeFollowers;
import ma.istiqbal.defaults.change.FollowedEvent;
import org.springframework.stereotype.Component;

/** site-service's feed of changes. */
@Component
public class SiteChanges {

    private final SiteClient client;
    private final ChangeFollowers followers;

    SiteChanges(SiteClient client, ChangeFollowers followers) {
        this.client = client;
        this.followers = followers;
    }

    public ChangeFollower follow(String name, Consumer<FollowedEvent> consumer) {
        return followers.follow(name, "site-service", client::changes, consumer);
    }
}

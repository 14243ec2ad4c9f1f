package ma.istiqbal.rollout.deployment;

import ma.istiqbal.rollout.Api;
import ma.istiqbal.rollout.RolloutServiceTest;
import ma.istiqbal.test.AdjustableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Each test has a deployment of its own, neighbours that answer, and the time of day. */
@RolloutServiceTest
abstract class DeploymentTest {

    @Autowired
    AdjustableClock clock;

    @Autowired
    private RestTestClient client;

    Api api;
    FreshDeployment deployment;

    @BeforeEach
    void neighboursAnswer() {
        Api.neighboursAnswer();
        api = new Api(client);
        deployment = new FreshDeployment(api);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }
}

package ma.istiqbal.feedback.questionnaire;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import ma.istiqbal.defaults.job.Census;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionnaireConfiguration {

    @Bean
    Census questionnairesByState(Questionnaires questionnaires, Clock clock, MeterRegistry metrics) {
        return Census.ofStates(
                "istiqbal.questionnaires",
                "versions of questionnaires",
                "state",
                QuestionnaireState.class,
                questionnaires::count,
                clock,
                metrics);
    }
}

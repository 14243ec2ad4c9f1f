package ma.istiqbal.feedback.questionnaire;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import ma.istiqbal.defaults.lifecycle.StateGauges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionnaireConfiguration {

    @Bean
    StateGauges<QuestionnaireState> questionnaireGauges(
            Questionnaires questionnaires, Clock clock, MeterRegistry metrics) {
        return new StateGauges<>(
                "istiqbal.questionnaires",
                "versions of questionnaires",
                QuestionnaireState.class,
                questionnaires::count,
                clock,
                metrics);
    }
}

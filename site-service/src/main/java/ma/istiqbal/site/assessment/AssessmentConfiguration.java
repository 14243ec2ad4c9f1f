package ma.istiqbal.site.assessment;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    PassMark passMark(
            @Value("${istiqbal.assessment.pass-mark.version}") int version,
            @Value("${istiqbal.assessment.pass-mark.score}") int score) {
        return new PassMark(version, score);
    }

    @Bean
    IdGenerator assessmentIds() {
        return new JdkIdGenerator();
    }
}

package ma.istiqbal.site.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a label asks of three months of answers.
 *
 * @param receptionIndex 0 to 100
 * @param responseRate per cent of those invited to answer
 */
@ConfigurationProperties("istiqbal.label")
record LabelThresholds(
        @DefaultValue("70") double receptionIndex,
        @DefaultValue("5") double responseRate) {}

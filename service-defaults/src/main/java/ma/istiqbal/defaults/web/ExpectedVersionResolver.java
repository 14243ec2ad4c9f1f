package ma.istiqbal.defaults.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code If-Match: "7"}; a write without it would be a lost update waiting to happen. */
final class ExpectedVersionResolver implements HandlerMethodArgumentResolver {

    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern OTHER_TAG = Pattern.compile("(W/)?\"[^\"]*\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public ExpectedVersion resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null) {
            throw new VersionRequired();
        }
        Matcher strong = STRONG_TAG.matcher(tag.strip());
        if (strong.matches()) {
            return new ExpectedVersion(Long.parseLong(strong.group(1)));
        }
        if (OTHER_TAG.matcher(tag.strip()).matches()) {
            // A well-formed tag that we never issued matches nothing.
            throw new StaleVersion();
        }
        throw new InvalidRequest(Violation.at(HttpHeaders.IF_MATCH, "WRONG_FORMAT"));
    }
}

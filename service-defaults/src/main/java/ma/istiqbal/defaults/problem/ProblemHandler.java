package ma.istiqbal.defaults.problem;

import com.mongodb.MongoException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into a problem; the only exception handler of the platform. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Object> refused(Refusal refusal) {
        var response = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var wait = refusal.retryAfter();
        if (wait != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        }
        return response.body(problems.of(refusal, locale()));
    }

    /** Security's own refusals belong to the filter chain, which knows the challenge to send. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler(MongoException.class)
    ResponseEntity<Object> storeFailed(MongoException failure) {
        return refused(StoreUnavailable.because(failure));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Object> badParameter(MethodArgumentTypeMismatchException mismatch) {
        return refused(new InvalidRequest(Violation.at("?" + mismatch.getName(), "WRONG_TYPE")));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> failed(Exception failure) {
        LOG.error("request failed", failure);
        return body(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return refused(new InvalidRequest(Violation.at("?" + missing.getParameterName(), "REQUIRED")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid instanceof MissingRequestHeaderException missing
                ? refused(new InvalidRequest(Violation.at(missing.getHeaderName(), "REQUIRED")))
                : handleExceptionInternal(invalid, null, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("request failed", failure);
        }
        return body(status, headers);
    }

    private ResponseEntity<Object> body(HttpStatusCode status, HttpHeaders headers) {
        ProblemDetail problem = problems.of(status, locale());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

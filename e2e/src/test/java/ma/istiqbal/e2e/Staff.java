package ma.istiqbal.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Members of staff in a real browser. */
final class Staff {

    static final List<String> ROLES = List.of(
            "programme-admin",
            "programme-staff",
            "partner-manager",
            "site-manager",
            "auditor",
            "integrity-officer",
            "operations");

    private static Browser browser;

    private Staff() {}

    static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking")));
        }
        return browser;
    }

    private static Path chromium() {
        for (String path : List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")) {
            if (Files.isExecutable(Path.of(path))) {
                return Path.of(path);
            }
        }
        throw new IllegalStateException("no Chromium: ./istiqbal test installs it");
    }

    /** A page of somebody who has just signed in through the gateway at Keycloak. */
    static Page signIn(String role) {
        BrowserContext context = browser().newContext(new Browser.NewContextOptions().setLocale("fr"));
        Page page = context.newPage();
        page.navigate(RunningPlatform.get().gatewayUrl() + "/login");
        page.fill("#username", role);
        page.fill("#password", "istiqbal");
        page.click("#kc-login");
        page.waitForURL(RunningPlatform.get().gatewayUrl() + "/**");
        return page;
    }

    /** The cookies of the page as request headers, with the one against forged requests. */
    static String[] headersOf(Page page) {
        StringBuilder cookies = new StringBuilder();
        String xsrf = "";
        for (Cookie cookie : page.context().cookies()) {
            if (cookie.domain.equals("localhost")) {
                cookies.append(cookie.name).append('=').append(cookie.value).append("; ");
                xsrf = cookie.name.equals("XSRF-TOKEN") ? cookie.value : xsrf;
            }
        }
        return new String[] {"Cookie", cookies.toString(), "X-XSRF-TOKEN", xsrf};
    }
}

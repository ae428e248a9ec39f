package org.linia.identity.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.identity.Caller;
import org.linia.identity.Role;
import org.linia.identity.Scope;
import org.linia.identity.web.Here;
import org.linia.identity.web.ScimAnswer;
import org.linia.shared.json.Json;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.TooLarge;

/** Where directories tell who the people are. The token is looked at by the one door of the house, and once more here. */
@WebServlet(name = "scim", urlPatterns = "/scim/*")
public class ScimServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final int LARGEST = 1024 * 1024;

    private static final Pattern RESOURCE = Pattern.compile(
            "/v2(/(?:Users|Groups|ServiceProviderConfig|ResourceTypes|Schemas|Bulk)(?:/(?:\\.search|[A-Za-z0-9:._-]{1,200}))?)/?");
    private static final Pattern OURS = Pattern.compile("/(?:Users|Groups)/(.*)");
    private static final Set<String> BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<String> ASKED_HEADERS = Set.of("Content-Type", "If-Match", "If-None-Match");

    @Inject
    private transient ScimEngine engine;

    @Inject
    private transient ScimAnswer answers;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Here here;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            answer(request, response);
        } catch (Refusal no) {
            answers.write(response, no);
        } catch (StackOverflowError tooDeep) {
            answers.write(response, InvalidInput.of("filter", "shared.invalid.depth", Filters.DEEPEST));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        caller.needs(Scope.SCIM);
        if (!caller.person().has(Role.MANAGER)) {
            throw new NotAllowed("shared.problem.notAllowed");
        }
        HttpMethod method = method(request);
        Filters.check(request.getParameter("filter"));
        String url = here.of(request).base() + "/scim/v2" + path(request);
        String query = request.getQueryString();
        ScimResponse answer =
                engine.answer(query == null ? url : url + "?" + query, method, body(request), headers(request));
        if (answer.getHttpStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            engine.note(answer, request);
        }
        answer.getHttpHeaders().forEach(response::setHeader);
        String version = answer.path("meta").path("version").asText();
        if (!version.isEmpty()) {
            response.setHeader("ETag", version);
        }
        boolean none = answer.isEmpty()
                || answer.getHttpStatus() < HttpServletResponse.SC_OK
                || answer.getHttpStatus() == HttpServletResponse.SC_NO_CONTENT
                || answer.getHttpStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        ScimAnswer.write(response, answer.getHttpStatus(), none ? "" : Wording.of(answer));
    }

    private static HttpMethod method(HttpServletRequest request) {
        try {
            return HttpMethod.valueOf(request.getMethod());
        } catch (IllegalArgumentException unknown) {
            throw new NotFound();
        }
    }

    /** What no resource of ours can be is not there, whatever the library would make of it. */
    private static String path(HttpServletRequest request) {
        Matcher asked =
                RESOURCE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!asked.matches()) {
            throw new NotFound();
        }
        Matcher one = OURS.matcher(asked.group(1));
        if (one.matches() && !one.group(1).equals(".search") && !one.group(1).matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return asked.group(1);
    }

    private static String body(HttpServletRequest request) throws IOException {
        if (!BODY.contains(request.getMethod())) {
            return null;
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        try {
            Filters.check(Json.object(body).getString("filter", null));
            return body;
        } catch (JsonException nonsense) {
            throw InvalidInput.of("", "shared.invalid.json");
        }
    }

    /** Those that mean something here. Whoever takes any version names none. */
    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : ASKED_HEADERS) {
            String value = request.getHeader(name);
            if (value != null && !value.strip().equals("*")) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}

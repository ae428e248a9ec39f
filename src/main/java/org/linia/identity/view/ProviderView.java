package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linia.identity.ProviderAddresses;
import org.linia.identity.ProviderCheck;
import org.linia.identity.ProviderClaims;
import org.linia.identity.ProviderDraft;
import org.linia.identity.ProviderKind;
import org.linia.identity.ProviderRow;
import org.linia.identity.boundary.AdministerProviders;
import org.linia.identity.boundary.CheckProvider;
import org.linia.identity.web.Here;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.text.Messages;

/** Editing one identity provider, or making one when the address names none; tries it when asked to. */
@Named("providerEditor")
@RequestScoped
public class ProviderView extends Editor<ProviderRow> {
    @Inject
    private AdministerProviders providers;

    @Inject
    private CheckProvider check;

    @Inject
    private Attempt trial;

    @Inject
    private Here here;

    @Inject
    private Address address;

    @Inject
    private ExternalContext external;

    @Inject
    private Messages messages;

    private ProviderCheck checked;

    @Override
    protected ProviderRow find(String key) {
        return providers.read(key);
    }

    @Override
    protected Form blank() {
        ProviderDraft blank = ProviderDraft.blank(getKind());
        return claims(super.blank(), blank.claims())
                .with("scopes", String.join(" ", blank.scopes()))
                .with("offered", blank.offered());
    }

    @Override
    protected Form filled(ProviderRow stored) {
        ProviderDraft draft = stored.draft();
        return claims(new Form(), draft.claims())
                .with("version", stored.version())
                .with("name", draft.name())
                .with("organisation", draft.organisation())
                .with("issuer", draft.issuer())
                .with("clientId", draft.clientId())
                .with("scopes", String.join(" ", draft.scopes()))
                .with("apiAudience", draft.apiAudience())
                .with("domains", String.join(", ", draft.domains()))
                .with("offered", draft.offered())
                .with("linksByEmail", draft.linksByEmail())
                .with("makesAccounts", draft.makesAccounts())
                .with("active", draft.active());
    }

    private static Form claims(Form form, ProviderClaims claims) {
        return form.with("usernameClaim", claims.username())
                .with("nameClaim", claims.name())
                .with("emailClaim", claims.email())
                .with("groupsClaim", claims.groups());
    }

    @Override
    protected String create() {
        ProviderDraft draft = typed(getForm().text("key"), getForm().text("organisation"));
        providers.create(draft);
        return "/admin/provider?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        ProviderDraft stored = getRow().draft();
        providers.change(stored.key(), version, typed(stored.key(), stored.organisation()));
    }

    @Override
    protected void takeBack(long version) {
        ProviderDraft now = getRow().draft();
        providers.change(now.key(), version, now.active(!now.active()));
    }

    /** Tries the stored one. */
    public void check() {
        checked = trial.gives(() -> check.check(getRow().draft().key(), addresses()))
                .orElse(null);
    }

    private ProviderDraft typed(String key, String organisation) {
        Form form = getForm();
        return new ProviderDraft(
                key,
                getKind(),
                form.text("name"),
                organisation,
                form.text("issuer"),
                form.text("clientId"),
                form.flag("noSecret") ? "" : form.text("clientSecret"),
                words("scopes"),
                new ProviderClaims(
                        form.text("usernameClaim"),
                        form.text("nameClaim"),
                        form.text("emailClaim"),
                        form.text("groupsClaim")),
                form.text("apiAudience"),
                words("domains").stream()
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                form.flag("offered"),
                form.flag("linksByEmail"),
                form.flag("makesAccounts"),
                form.flag("active"));
    }

    private List<String> words(String field) {
        String text = getForm().text(field);
        return text == null ? List.of() : Arrays.asList(text.split("[\\s,;]+"));
    }

    private ProviderAddresses addresses() {
        return here.of((HttpServletRequest) external.getRequest());
    }

    /** Of a new one the address says it. */
    public ProviderKind getKind() {
        boolean saml = ProviderKind.SAML.name().equals(address.parameter("kind"));
        return getRow() != null ? getRow().draft().kind() : saml ? ProviderKind.SAML : ProviderKind.OIDC;
    }

    public boolean isSaml() {
        return getKind() == ProviderKind.SAML;
    }

    /** To be registered at the provider. */
    public String getRedirectUri() {
        String key = getRow().draft().key();
        return isSaml() ? addresses().samlConsumer(key) : addresses().redirect(key);
    }

    public String getLogoutUri() {
        return addresses().logout(getRow().draft().key());
    }

    /** Whether it was tried, and nothing was found. */
    public boolean isWorking() {
        return checked != null && checked.faults().isEmpty();
    }

    /** What was found when it was tried, in words. */
    public List<String> getFaults() {
        return checked == null
                ? List.of()
                : checked.faults().stream()
                        .map(found -> messages.of(
                                found.text().key(), found.text().arguments().toArray()))
                        .toList();
    }

    @Override
    protected String texts() {
        return "identity.provider";
    }

    @Override
    protected String subject(ProviderRow stored) {
        return "provider:" + stored.draft().key();
    }
}

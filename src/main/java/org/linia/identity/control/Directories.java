package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.identity.entity.Directory;
import org.linia.identity.entity.Organisation;
import org.linia.shared.database.Rows;
import org.linia.shared.secret.Seals;

/** The LDAP directories in use, as they are asked. */
@ApplicationScoped
public class Directories {
    private static final String IN_USE = "select d.id from directory d where d.active";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private Seals seals;

    /** Somebody's directory, and who they are there. */
    public record Linked(LdapClient client, String subject) {}

    /** Where the account is at home. */
    public Optional<Linked> of(AccountId account) {
        return rows
                .of(
                        "select d.id, i.subject from directory_identity i join directory d on d.id = i.directory_id"
                                + " where d.active and i.account_id = ?1",
                        List.of(account.value()))
                .stream()
                .findFirst()
                .map(row -> new Linked(read((Long) row[0]), (String) row[1]));
    }

    public boolean isAtHomeInOne(AccountId account) {
        return !rows.of(
                        "select 1 from directory_identity i join directory d on d.id = i.directory_id"
                                + " where d.active and i.account_id = ?1",
                        List.of(account.value()))
                .isEmpty();
    }

    /** The one to which an e-mail address leads by its domain. */
    public Optional<LdapClient> ofDomain(String typed) {
        int at = typed.lastIndexOf('@');
        String domain = typed.substring(at + 1).strip().toLowerCase(Locale.ROOT);
        return at < 1
                ? Optional.empty()
                : first(
                        IN_USE + " and d.id = (select x.directory_id from directory_domain x where x.domain = ?1)",
                        domain);
    }

    /** One of them, always the same for a name. */
    public Optional<LdapClient> any(String typed) {
        List<Object[]> all = rows.of(IN_USE + " order by d.id", List.of());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(read((Long) all.get(Math.floorMod(typed.hashCode(), all.size()))[0]));
    }

    private Optional<LdapClient> first(String sql, String parameter) {
        return rows.of(sql, List.of(parameter)).stream().findFirst().map(row -> read((Long) row[0]));
    }

    /** In use or not. */
    public LdapClient read(long id) {
        Directory directory = entities.find(Directory.class, id);
        String organisation = entities.find(
                        Organisation.class, directory.organisation().value())
                .key();
        return new LdapClient(
                id,
                directory.organisation(),
                directory.draft(organisation),
                seals.open(directory.sealedPassword(), purpose(directory.key())));
    }

    /** For what the password of the directory of that key is sealed. */
    public static String purpose(String key) {
        return "directory:" + key;
    }
}

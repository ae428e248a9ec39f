package org.linia.provider;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.util.LDAPSDKException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real LDAP server in this process, over TLS, over StartTLS and in the clear; it remembers what it was asked. */
public final class SmallDirectory implements AutoCloseable {
    public static final String BASE = "dc=small,dc=example";
    public static final String PEOPLE = "ou=people," + BASE;
    public static final String GROUPS = "ou=groups," + BASE;
    public static final String BIND_DN = "cn=linia," + BASE;
    public static final String BIND_PASSWORD = "bind-пароль-for-tests";

    /** Of everybody in an Active Directory. */
    public static final String STAFF_PASSWORD = "Parolă-пароль-9";

    private static final String KEYS = "only-for-tests";
    private static File made;

    private final InMemoryDirectoryServer server;
    private final String certificate;
    private final List<String> binds = new CopyOnWriteArrayList<>();
    private final List<String> filters = new CopyOnWriteArrayList<>();
    private volatile boolean someEmpty;

    /** @param shape null: that of no product */
    private SmallDirectory(MicrosoftShape shape) throws LDAPSDKException, GeneralSecurityException, IOException {
        File keys = keys();
        SSLUtil ssl = new SSLUtil(
                new KeyStoreKeyManager(keys, KEYS.toCharArray(), "PKCS12", null), new TrustAllTrustManager());
        certificate = pem(keys);
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(shape == null ? null : MicrosoftShape.schema());
        config.addAdditionalBindCredentials(BIND_DN, BIND_PASSWORD);
        config.addInMemoryOperationInterceptor(new Listener());
        if (shape != null) {
            config.addInMemoryOperationInterceptor(shape);
        }
        InetAddress here = InetAddress.getLoopbackAddress();
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls", here, 0, ssl.createSSLServerSocketFactory(), ssl.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPConfig("plain", here, 0, ssl.createSSLSocketFactory()));
        server = new InMemoryDirectoryServer(config);
        server.add(BASE, new Attribute("objectClass", "domain"), new Attribute("dc", "small"));
        server.add(PEOPLE, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "people"));
        server.add(GROUPS, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "groups"));
    }

    public static SmallDirectory start() {
        return start(null);
    }

    /** With ids and groups as an Active Directory has them. */
    public static SmallDirectory ofMicrosoft() {
        return start(new MicrosoftShape());
    }

    private static SmallDirectory start(MicrosoftShape shape) {
        try {
            SmallDirectory directory = new SmallDirectory(shape);
            directory.server.startListening();
            return directory;
        } catch (LDAPSDKException | GeneralSecurityException | IOException no) {
            throw new IllegalStateException(no);
        }
    }

    /** Made once: a key, and a certificate for the name localhost; quickly opened, as each directory does so. */
    private static synchronized File keys() throws IOException {
        if (made == null) {
            Path folder = Files.createTempDirectory("directory");
            File file = folder.resolve("keys.p12").toFile();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "linia",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-J-Dkeystore.pkcs12.macIterationCount=1",
                            "-J-Dkeystore.pkcs12.keyPbeIterationCount=1",
                            "-J-Dkeystore.pkcs12.certPbeIterationCount=1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            KEYS)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!file.exists()) {
                throw new IOException(said);
            }
            file.deleteOnExit();
            folder.toFile().deleteOnExit();
            made = file;
        }
        return made;
    }

    private static String pem(File file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(file)) {
            store.load(in, KEYS.toCharArray());
        }
        byte[] bytes = store.getCertificate(store.aliases().nextElement()).getEncoded();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END CERTIFICATE-----\n";
    }

    /** Notes names of binds and filters of searches. */
    private final class Listener extends InMemoryOperationInterceptor {
        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            binds.add(request.getRequest().getBindDN());
            someEmpty |= request.getRequest().getPassword().getValueLength() == 0;
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
            filters.add(request.getRequest().getFilter().toString());
        }
    }

    public String tls() {
        return "ldaps://localhost:" + server.getListenPort("tls");
    }

    public String plain() {
        return "ldap://localhost:" + server.getListenPort("plain");
    }

    /** In PEM. */
    public String certificate() {
        return certificate;
    }

    public List<String> binds() {
        return List.copyOf(binds);
    }

    public List<String> filters() {
        return List.copyOf(filters);
    }

    /** Whether anybody tried to bind without a password. */
    public boolean hasSeenAnEmptyPassword() {
        return someEmpty;
    }

    public static String dn(String uid) {
        return "uid=" + uid + "," + PEOPLE;
    }

    /** Somebody who can sign in, with further attributes. */
    public void person(String uid, String name, String password, Map<String, String> more) {
        Entry entry = new Entry(
                dn(uid),
                new Attribute("objectClass", "inetOrgPerson"),
                new Attribute("uid", uid),
                new Attribute("sn", name),
                new Attribute("cn", name),
                new Attribute("userPassword", password));
        more.forEach(entry::addAttribute);
        act(() -> server.add(entry));
    }

    /** The name of an entry of somebody in an Active Directory. */
    public static String staff(String name) {
        return new RDN("CN", name) + "," + PEOPLE;
    }

    /**
     * Somebody in an Active Directory.
     *
     * @param guid sixteen bytes
     * @param control flags: 512 for somebody who may sign in, 514 for somebody who is switched off
     */
    public void staff(String name, String account, byte[] guid, int control, Map<String, String> more) {
        Entry entry = new Entry(
                staff(name),
                new Attribute("objectClass", "top", "user"),
                new Attribute("cn", name),
                new Attribute("objectCategory", "person"),
                new Attribute("objectGUID", guid),
                new Attribute("sAMAccountName", account),
                new Attribute("userPrincipalName", account + "@small.example"),
                new Attribute("userAccountControl", Integer.toString(control)),
                new Attribute("displayName", name),
                new Attribute("userPassword", STAFF_PASSWORD));
        more.forEach(entry::addAttribute);
        act(() -> server.add(entry));
    }

    /** A group of an Active Directory. */
    public void staffGroup(String name, byte[] guid, Collection<String> members) {
        act(() -> server.add(
                new RDN("CN", name) + "," + GROUPS,
                new Attribute("objectClass", "top", "group"),
                new Attribute("objectGUID", guid),
                new Attribute("cn", name),
                new Attribute("member", members)));
    }

    /** @param members names of entries */
    public void group(String name, String... members) {
        act(() -> server.add(
                "cn=" + name + "," + GROUPS,
                new Attribute("objectClass", "groupOfNames"),
                new Attribute("cn", name),
                new Attribute("member", members)));
    }

    public void sets(String dn, String attribute, String... values) {
        act(() -> server.modify(dn, new Modification(ModificationType.REPLACE, attribute, values)));
    }

    public void loses(String dn) {
        act(() -> server.delete(dn));
    }

    /** What the server itself says of an entry. */
    public String says(String dn, String attribute) {
        try {
            return server.getEntry(dn, attribute).getAttributeValue(attribute);
        } catch (LDAPException no) {
            throw new IllegalStateException(no);
        }
    }

    /** From now on nobody answers. */
    public void falls() {
        server.shutDown(true);
    }

    /** Something that the server may refuse. */
    private interface Act {
        void run() throws LDAPException;
    }

    private static void act(Act act) {
        try {
            act.run();
        } catch (LDAPException no) {
            throw new IllegalStateException(no);
        }
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}

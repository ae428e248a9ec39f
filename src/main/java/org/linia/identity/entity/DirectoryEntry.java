package org.linia.identity.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.linia.identity.AccountId;

/** What the directory of an organisation said of one of its people, beside what the account itself holds. */
@Entity
@Table(name = "directory_entry")
public class DirectoryEntry {
    @Id
    @Column(name = "account_id")
    private long account;

    private Said said = new Said(JsonValue.EMPTY_JSON_OBJECT);

    protected DirectoryEntry() {}

    public DirectoryEntry(AccountId account) {
        this.account = account.value();
    }

    public JsonObject said() {
        return said.words();
    }

    public void say(JsonObject now) {
        this.said = new Said(now);
    }
}

package org.linia.identity.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.SupplierContact;
import org.linia.shared.json.Json;

/** The driver takes a text for {@code jsonb}, and gives an object of its own whose text it is. */
@Converter(autoApply = true)
public class ContactsColumn implements AttributeConverter<Contacts, Object> {
    @Override
    public Object convertToDatabaseColumn(Contacts contacts) {
        return contacts == null
                ? null
                : Json.text(
                        contacts.people().stream().map(ContactsColumn::members).toList());
    }

    private static Map<String, Object> members(SupplierContact contact) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", contact.name());
        members.put("email", contact.email());
        members.put("phone", contact.phone());
        return members;
    }

    @Override
    public Contacts convertToEntityAttribute(Object column) {
        return column == null
                ? null
                : new Contacts(Json.array(column.toString()).getValuesAs(JsonObject.class).stream()
                        .map(one -> new SupplierContact(
                                one.getString("name", null),
                                one.getString("email", null),
                                one.getString("phone", null)))
                        .toList());
    }
}

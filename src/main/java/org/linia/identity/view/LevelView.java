package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.linia.identity.LevelDraft;
import org.linia.identity.LevelRow;
import org.linia.identity.boundary.AdministerLevels;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;

/** Editing one line of support, or making one when the address names none. */
@Named("levelEditor")
@RequestScoped
public class LevelView extends Editor<LevelRow> {
    private static final String NUMBER = "\\d{1,6}([.,]\\d{1,6})?";

    @Inject
    private AdministerLevels levels;

    @Override
    protected LevelRow find(String key) {
        return levels.read(key);
    }

    @Override
    protected Form filled(LevelRow stored) {
        return new Form()
                .with("version", stored.version())
                .with("name", stored.draft().name())
                .with("active", stored.draft().active());
    }

    @Override
    protected String create() {
        LevelDraft draft = typed(number());
        levels.create(draft);
        return "/admin/level?key=" + draft.key();
    }

    private BigDecimal number() {
        String typed = getForm().text("number");
        if (typed == null || !typed.matches(NUMBER)) {
            throw InvalidInput.of("number", "identity.invalid.levelNumber");
        }
        return new BigDecimal(typed.replace(',', '.'));
    }

    @Override
    protected void change(long version) {
        LevelDraft before = getRow().draft();
        levels.change(before.key(), version, typed(before.number()));
    }

    @Override
    protected void takeBack(long version) {
        LevelDraft now = getRow().draft();
        levels.change(now.key(), version, now.active(!now.active()));
    }

    private LevelDraft typed(BigDecimal number) {
        return new LevelDraft(number, getForm().text("name"), getForm().flag("active"));
    }

    @Override
    protected String texts() {
        return "identity.level";
    }

    @Override
    protected String subject(LevelRow stored) {
        return "level:" + stored.draft().key();
    }
}

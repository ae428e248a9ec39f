package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.KeptResource;
import org.linia.identity.LevelDraft;
import org.linia.identity.boundary.AdministerLevels;
import org.linia.shared.rest.JsonInput;

/** The lines of support: everybody reads them, managers change them. */
@Path("levels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LevelsResource extends KeptResource<LevelJson> {
    private static final int TEXT = 300;
    private static final int HIGHEST = 99;

    @Inject
    private AdministerLevels levels;

    @Override
    protected List<LevelJson> all() {
        return levels.all().stream().map(LevelJson::of).toList();
    }

    @Override
    protected LevelJson find(String key) {
        return LevelJson.of(levels.read(key));
    }

    @Override
    protected Supplier<LevelJson> creation(JsonInput in) {
        Boolean active = in.flag("active");
        LevelDraft draft =
                new LevelDraft(in.decimal("number", 0, HIGHEST), in.required("name", TEXT), active == null || active);
        in.done();
        return () -> {
            levels.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        LevelDraft before = levels.read(key).draft();
        Boolean active = in.flag("active");
        LevelDraft draft = new LevelDraft(
                before.number(),
                in.has("name") ? in.required("name", TEXT) : before.name(),
                active == null ? before.active() : active);
        in.done();
        levels.change(key, version, draft);
    }
}

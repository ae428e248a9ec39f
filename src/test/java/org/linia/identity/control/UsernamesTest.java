package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody is called here who is called otherwise elsewhere. */
class UsernamesTest {

    @Test
    void thePartBeforeTheAtIsTaken() {
        assertThat(Usernames.like("Ana.Pop@carpatia.example")).isEqualTo("ana.pop");
        assertThat(Usernames.like("Ștefan Țurcanu")).isEqualTo("stefan-turcanu");
        assertThat(Usernames.like("陈伟@carpatia.example")).matches("[a-z][a-z0-9-]*");
        assertThat(Usernames.like("4711@carpatia.example")).isEqualTo("4711-u");
        assertThat(Usernames.like("@@")).isEqualTo("person");
    }
}

package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void anOrdinaryNameStaysAsItIs() {
        assertThat(FileNames.clean("Raport – ianuarie (2).pdf")).isEqualTo("Raport – ianuarie (2).pdf");
    }

    @Test
    void foldersAreNobodysBusiness() {
        assertThat(FileNames.clean("C:\\Users\\ana\\poză.png")).isEqualTo("poză.png");
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
    }

    @Test
    void nothingInANameSteersAReader() {
        assertThat(FileNames.clean("a\r\nb\u0000c\u202egnp.exe")).isEqualTo("a__b_c_gnp.exe");
    }

    @Test
    void everyFileHasAName() {
        assertThat(FileNames.clean(null)).isEqualTo("file");
        assertThat(FileNames.clean("..")).isEqualTo("file");
        assertThat(FileNames.clean("folder/")).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileNames.clean("a".repeat(300) + ".pdf")).hasSize(200).endsWith("a.pdf");
    }
}

package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShellWordTest {

    @Test
    void aWordIsQuotedWhereAShellWouldTakeItApart() {
        assertEquals("/home/me/digest-2.jar", ShellWord.of("/home/me/digest-2.jar"));
        assertEquals("гавань", ShellWord.of("гавань"));
        assertEquals("'my digest'", ShellWord.of("my digest"));
        assertEquals("'it'\\''s'", ShellWord.of("it's"));
        assertEquals("'$(x)'", ShellWord.of("$(x)"));
        assertEquals("'~/digest'", ShellWord.of("~/digest"));
        assertEquals("''", ShellWord.of(""));
    }
}

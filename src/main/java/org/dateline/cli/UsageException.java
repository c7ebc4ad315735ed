package org.dateline.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a command finds wrong with how it was called, and what to do about it. */
final class UsageException extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final String fix;

    UsageException(CommandLine command, String what, String fix) {
        super(command, what);
        this.fix = fix;
    }

    String fix() {
        return fix;
    }
}

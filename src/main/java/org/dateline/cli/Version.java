package org.dateline.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build: the jar's, or "in development" where there is no jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"dateline " + number()};
    }

    /** Such as {@code 0.1.0}. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "in-development" : version;
    }
}

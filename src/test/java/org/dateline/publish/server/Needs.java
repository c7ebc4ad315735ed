package org.dateline.publish.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks tests that run servers of this machine; the group {@code server} can be left out of a run. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("server")
@ExtendWith(WithServer.class)
public @interface Needs {

    /** What must be installed. */
    Server[] value();
}

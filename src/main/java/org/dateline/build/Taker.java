package org.dateline.build;

import java.util.function.Consumer;
import org.dateline.output.MadeOf;
import org.dateline.output.OutputFile;
import org.dateline.output.SiteWriter;

/** Where finished files go; several threads may call. */
interface Taker {

    /** Whether there are files of an earlier build; otherwise nobody need know what a file was made of. */
    boolean remembers();

    /** Whether the file that is there already was made of the same things, so that it need not be made again. */
    boolean has(String path, MadeOf madeOf);

    void take(OutputFile file, MadeOf madeOf);

    /** One that wants each file. */
    static Taker ofEach(Consumer<OutputFile> taker) {
        return new Taker() {
            @Override
            public boolean remembers() {
                return false;
            }

            @Override
            public boolean has(String path, MadeOf madeOf) {
                return false;
            }

            @Override
            public void take(OutputFile file, MadeOf madeOf) {
                taker.accept(file);
            }
        };
    }

    static Taker of(SiteWriter writer) {
        return new Taker() {
            @Override
            public boolean remembers() {
                return true;
            }

            @Override
            public boolean has(String path, MadeOf madeOf) {
                return writer.keep(path, madeOf);
            }

            @Override
            public void take(OutputFile file, MadeOf madeOf) {
                writer.stage(file, madeOf);
            }
        };
    }
}

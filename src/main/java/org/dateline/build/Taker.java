package org.dateline.build;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.output.MadeOf;
import org.dateline.output.OutputFile;
import org.dateline.output.SiteWriter;
import org.dateline.output.WriteReport;

/** Where finished files go; several threads may call. */
interface Taker {

    /** Whether there are files of an earlier build; otherwise nobody need know what a file was made of. */
    boolean remembers();

    /** Whether an earlier build left a file there. */
    boolean knows(String path);

    /** Whether the file that is there already was made of the same things, so that it need not be made again. */
    boolean has(String path, MadeOf madeOf);

    void take(OutputFile file, MadeOf madeOf);

    /** Puts what was taken in place before the rest is; of a preview alone. */
    WriteReport show();

    /** The SHA-256 of every file that was taken or is there, by its path. */
    Map<String, String> sums();

    /** One that wants each file. */
    static Taker ofEach(Consumer<OutputFile> taker) {
        Map<String, String> sums = new ConcurrentSkipListMap<>();
        return new Taker() {
            @Override
            public boolean remembers() {
                return false;
            }

            @Override
            public boolean knows(String path) {
                return false;
            }

            @Override
            public boolean has(String path, MadeOf madeOf) {
                return false;
            }

            @Override
            public void take(OutputFile file, MadeOf madeOf) {
                sums.put(file.path(), DigestUtils.sha256Hex(file.bytes()));
                taker.accept(file);
            }

            @Override
            public WriteReport show() {
                throw new IllegalStateException("nobody looks at what is given away");
            }

            @Override
            public Map<String, String> sums() {
                return sums;
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
            public boolean knows(String path) {
                return writer.knows(path);
            }

            @Override
            public boolean has(String path, MadeOf madeOf) {
                return writer.keep(path, madeOf);
            }

            @Override
            public void take(OutputFile file, MadeOf madeOf) {
                writer.stage(file, madeOf);
            }

            @Override
            public WriteReport show() {
                return writer.show();
            }

            @Override
            public Map<String, String> sums() {
                return writer.sums();
            }
        };
    }
}

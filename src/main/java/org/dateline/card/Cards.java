package org.dateline.card;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.cache.KeptPictures;

/**
 * Makes the PNG files of cards, each drawn only where no earlier build has drawn it. Safe for several threads.
 *
 * <p>The faces are read when the first card is drawn, so that a build that draws none does not wait for them.
 */
public final class Cards {

    /** Where pictures are kept between builds, relative to the digest's root; may be deleted at any time. */
    private static final String FOLDER = ".dateline/cache/cards";

    private final KeptPictures cache;
    private final LazyPainter painter = new LazyPainter();

    private Cards(KeptPictures cache) {
        this.cache = cache;
    }

    /** Takes pictures from the digest's cache, and keeps there those that it draws. */
    public static Cards keepingIn(Path root) {
        return new Cards(new KeptPictures(root.resolve(FOLDER), true));
    }

    /** Takes pictures from the digest's cache, and writes nothing. */
    public static Cards readingOnlyFrom(Path root) {
        return new Cards(new KeptPictures(root.resolve(FOLDER), false));
    }

    /** The picture of a card. */
    public byte[] png(Card card) {
        Fingerprint fingerprint = Fingerprint.of(card);
        byte[] kept = cache.find(fingerprint.value());
        if (kept != null) {
            return kept;
        }
        byte[] drawn = painter.get().png(card);
        cache.keep(fingerprint.value(), drawn);
        return drawn;
    }

    /** Says that the picture of a card is of use though nobody asks for it. */
    public void stillNeeds(Card card) {
        cache.stillNeeds(Fingerprint.of(card).value());
    }

    /** Removes from the cache what nobody asked for since this began. */
    public void forgetOthers() {
        cache.forgetOthers();
    }

    /** The painter, made when it is first asked for. */
    private static final class LazyPainter {

        private final AtomicReference<CardPainter> made = new AtomicReference<>();

        private synchronized CardPainter get() {
            CardPainter painter = made.get();
            if (painter == null) {
                painter = new CardPainter(Faces.load());
                made.set(painter);
            }
            return painter;
        }
    }
}

package org.dateline.importing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.article.WebAddress;
import org.dateline.raw.Validators;

/**
 * Keeps validators only when what was fetched is filed: a run that broke off before would else be told for ever that its
 * pages have not changed.
 */
final class PendingValidators implements Validators {

    private final Validators kept;
    private final boolean anew;
    private final Map<WebAddress, Validator> pending = new ConcurrentHashMap<>();

    /** @param anew whether every page is wanted again, changed or not */
    PendingValidators(Validators kept, boolean anew) {
        this.kept = kept;
        this.anew = anew;
    }

    @Override
    public Optional<Validator> of(WebAddress address) {
        return anew ? Optional.empty() : kept.of(address);
    }

    @Override
    public void keep(WebAddress address, Validator validator) {
        pending.put(address, validator);
    }

    void keepAll() {
        pending.forEach(kept::keep);
    }
}

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
    private final Map<WebAddress, Validator> pending = new ConcurrentHashMap<>();

    PendingValidators(Validators kept) {
        this.kept = kept;
    }

    @Override
    public Optional<Validator> of(WebAddress address) {
        return kept.of(address);
    }

    @Override
    public void keep(WebAddress address, Validator validator) {
        pending.put(address, validator);
    }

    void keepAll() {
        pending.forEach(kept::keep);
    }
}

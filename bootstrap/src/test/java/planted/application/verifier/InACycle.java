package planted.application.verifier;

import planted.application.holder.NotFinal;

public final class InACycle {

    public String act() {
        return new NotFinal().act();
    }
}

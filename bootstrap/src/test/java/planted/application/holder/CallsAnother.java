package planted.application.holder;

import planted.application.verifier.InACycle;

public final class CallsAnother {

    public String act() {
        return new InACycle().act();
    }
}

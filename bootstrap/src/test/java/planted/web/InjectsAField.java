package planted.web;

import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

final class InjectsAField {

    @Inject
    @Nullable
    Door door;
}

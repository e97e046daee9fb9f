package planted.web;

import io.helidon.http.Status;

record ChoosesAStatus(Status status) {

    static ChoosesAStatus choose() {
        return new ChoosesAStatus(Status.NOT_FOUND_404);
    }
}

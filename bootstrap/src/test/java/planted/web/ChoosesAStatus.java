package planted.web;

import io.helidon.http.Status;

record ChoosesAStatus(Status status) {}

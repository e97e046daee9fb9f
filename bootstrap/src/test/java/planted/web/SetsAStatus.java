package planted.web;

import io.helidon.webserver.http.ServerResponse;

record SetsAStatus(ServerResponse response) {

    void set() {
        response.status(404);
    }
}

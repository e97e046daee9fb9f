package planted.application;

import java.net.http.HttpClient;

record KnowsHttp(HttpClient client) {}

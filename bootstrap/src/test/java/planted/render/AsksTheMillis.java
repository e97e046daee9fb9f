package planted.render;

record AsksTheMillis(long now) {

    static AsksTheMillis ask() {
        return new AsksTheMillis(System.currentTimeMillis());
    }
}

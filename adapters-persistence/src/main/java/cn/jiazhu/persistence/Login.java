package cn.jiazhu.persistence;

/// A role of the database and its password, which is never printed.
record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}

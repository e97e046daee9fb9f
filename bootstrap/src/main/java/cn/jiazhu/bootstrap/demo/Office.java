package cn.jiazhu.bootstrap.demo;

import java.net.URI;
import java.util.function.BinaryOperator;

/// The console of those on duty.
///
/// @param outside what it calls itself
/// @param listens where it is reached
/// @param run tells the people of this demonstration from those of another
/// @param invite by name and role, what `jiazhu operators add` prints
public record Office(URI outside, URI listens, String run, BinaryOperator<String> invite) {}

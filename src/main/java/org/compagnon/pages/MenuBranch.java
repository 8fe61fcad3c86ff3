package org.compagnon.pages;

/// Pages of a room that go on from an entry of the menu which belongs to another room.
///
/// @param href what their addresses begin with
/// @param entry the address of the entry
public record MenuBranch(String href, String entry) {}

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the installed Timbre with the Java that came along. jpackage's own launcher asks rpm and dpkg at each start which
# package it belongs to.
set -eu
self=$(readlink -f -- "$0")
lib=${self%/bin/*}/lib
# Java options of others would keep the start cache from being used.
unset JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS
# Where there is no graphics card, OpenGL is a program too: 50 MB of it, to draw what JavaFX draws faster by itself.
drawing=
if [ ! -e /dev/dri ] && [ ! -e /dev/nvidia0 ]; then
    drawing=-Dprism.order=sw
    # GTK would load it all the same, to ask which windows it could draw in.
    export GDK_GL=disable
fi
# shellcheck disable=SC2086 # several options
exec "$lib/runtime/bin/java" @OPTIONS@ \
    "-XX:AOTCache=$lib/app/timbre.aot" $drawing ${TIMBRE_JAVA_OPTIONS:-} \
    -cp "@CLASSPATH@" studio.timbre.Main "$@"

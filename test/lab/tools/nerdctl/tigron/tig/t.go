// Package tig stands in for a package of nerdctl's tests, which is no released module.
package tig

// T is what nerdctl's program, which has a test's code linked in and never calls it, needs of that package.
type T interface {
	Log(args ...any)
	FailNow()
}

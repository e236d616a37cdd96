extension Language {
  static let english = Language(
    code: "en",
    markers:
      "the is and of to in that it for with i was are this be have not you on all has been we my your as at now let from tests done no if by only",
    plain:
      """
      based related needed required expected unexpected supposed detailed limited advanced nested \
      dedicated distributed interested compared associated unrelated affected proposed suggested \
      recommended planned estimated intended desired mentioned noted assumed impacted involved \
      attempted tried wanted managed asked seemed appeared caused received occurred happened named called \
      embed hundred sacred naked biased unused used unlimited undefined united red shed dated dead \
      looked believed hoped hated loved liked wondered decided agreed disagreed learned worked stayed \
      remained belonged lacked noticed observed expected turned thanked allowed needed depended \
      going planning hoping thinking wondering expecting suggesting proposing asking missing assuming \
      anything everything something nothing during morning evening string thing being having string \
      bring spring ending beginning meaning including regarding according pending outstanding \
      existing remaining following warning feeling understanding talking saying getting pleased \
      worried confused surprised concerned inclined tempted scared tired excited delighted afraid
      """,
    hasEndings: true,
    terms: [
      (
        .past,
        """
        took down,took over,took out,took off,brought up,brought back,put back,turned on,\
        turned off,switched on,switched off,got rid of,threw out,pulled in,\
        is saved,are saved,was saved,were saved,is stored,are stored,is uploaded,are uploaded,\
        have attached,\
        i've put,i put,we put,i've given,i gave,i've brought,i brought,i've hidden,i've kept,\
        i've turned,i turned,i've left,i've passed,went ahead and,i've gone ahead,i've let,\
        i let,i threw,i've taken,i took,we took,i drew,i've drawn,i hid,i swept,\
        i've made sure,made sure,\
        optimised,normalised,finalised,standardised,organised,modernised,localised,initialised,customised,parameterised,sanitised,centralised,prioritised,summarised,synchronised,synchronized,serialised,serialized,visualised,visualized,containerised,containerized,cancelled,canceled,modelled,modeled,reorganised,minimised,minimized,maximised,tokenised,tokenized,categorised,categorized,escalated,issued,refunded,trained,accepted,answered,approved,rejected,handed over,handed off,transcribed,rephrased,reworded,shortened,highlighted,attached,booked,ordered,paid,signed,scanned in,drained,rebooted,revoked,renewed,repointed,\
        passed on,passed along,passed it on,passed this on,passed your,\
        proofread,gone through,went over,looked after,dealt with,took care of,drew up,drawn up,taught,bought,found a fix,undid,undone,withdrew,overwrote,re ran,re created,\
        added,adjusted,adapted,adopted,addressed,aligned,annotated,applied,appended,\
        archived,assigned,attached,audited,automated,backed up,backfilled,bootstrapped,\
        built,bumped,cached,captured,changed,cherry picked,cleaned,cleaned up,cleared,\
        cloned,closed,collected,combined,committed,compiled,completed,configured,\
        connected,consolidated,converted,copied,corrected,covered,created,curated,\
        customized,decoupled,deduplicated,defined,deleted,delivered,deployed,deprecated,\
        designed,disabled,documented,downgraded,downloaded,drafted,dropped,edited,\
        eliminated,embedded,enabled,encoded,enforced,enhanced,enriched,ensured,\
        established,exposed,expanded,exported,extended,extracted,finalized,finished,\
        fixed,fleshed out,formatted,generated,guarded,handled,hardened,hooked up,\
        imported,implemented,improved,included,indexed,inlined,inserted,installed,\
        instrumented,integrated,introduced,isolated,labeled,landed,launched,linked,\
        loaded,localized,locked,made,mapped,marked,merged,migrated,mirrored,mocked,\
        modernized,modified,moved,normalized,optimized,organized,overhauled,packaged,\
        parameterized,parsed,patched,persisted,pinned,polished,populated,ported,posted,\
        prepared,prepended,processed,produced,promoted,provisioned,published,pulled,\
        purged,pushed,put together,reconciled,recreated,recorded,redesigned,reduced,\
        refactored,refined,registered,regenerated,released,relocated,remapped,removed,\
        renamed,rendered,reordered,reorganized,repaired,replaced,reset,resolved,\
        restarted,restored,restructured,retired,reverted,revised,rewired,reworked,\
        rewrote,rewritten,rolled back,rolled out,rotated,scaffolded,scheduled,seeded,\
        separated,set up,shared,shipped,simplified,skipped,solved,sorted,split,\
        squashed,staged,standardized,stored,streamlined,stripped,stubbed,submitted,\
        summarized,swapped,switched,synced,tagged,terminated,tightened,transferred,\
        translated,trimmed,tuned,tweaked,typed,unified,uninstalled,updated,upgraded,\
        uploaded,validated,wired,wired up,wrapped,wrote,written,unblocked,backported,\
        executed,sent,did,reinstalled,tore down,cut,bundled,minified,rebased,\
        redeployed,rebuilt,reran,resubmitted,forwarded,activated,deactivated,broke down,\
        built out,cataloged,centralized,compressed,condensed,decommissioned,detached,\
        encrypted,excluded,factored out,filed,filled in,flipped,gated,hid,hoisted,\
        incremented,initialized,invalidated,lowered,raised,narrowed,opened,overrode,\
        paginated,pruned,queued,rearranged,reformatted,relaxed,rounded,routed,sanitized,\
        saved,scoped,sealed,silenced,sketched,softened,specified,styled,suppressed,\
        surfaced,threaded,throttled,toggled,unlocked,unpinned,untangled,vendored,\
        widened,worked around,added in,in place
        """
      ),
      (
        .finished,
        """
        is in,pr is up,pull request is up,mr is up,merge request is up,patch is up,\
        which closes,this closes,is up for review,is up with,is open for review,are up for review,\
        is up at,\
        closing this out,closing the ticket,closing this ticket,closing this issue,\
        that closes,ticked off,that's the last of,that was the last of,here you go,\
        as requested,as you requested,as you asked,\
        are met,is met,criteria met,requirements met,all met,are satisfied,is satisfied,\
        that did it,this did it,did the trick,that fixed it,this fixed it,that solved it,\
        this solved it,that fixes it,that solves it,does the trick,that resolved it,\
        ran fine,worked fine,went smoothly,ran smoothly,\
        is now available,are now available,is available for review,found and fixed,all good now,all is well,everything works,everything is working,everything works now,\
        is reachable again,are healthy again,is healthy again,is back online,back online,is back up,is up again,are up again,works fine again,ran without errors,ran without error,ran without issues,ran without problems,completed without errors,finished without errors,\
        finalised,is resolved,has been resolved,\
        is ready,are ready,is through,are through,nothing left,nothing outstanding,nothing more to do,nothing further to do,nothing open,no open items,no remaining work,no remaining items,consider it done,no longer reproduces,no longer occurs,no longer happens,no longer fails,no longer crashes,no longer appears,can no longer be reproduced,cannot be reproduced any more,doesn't happen anymore,is gone,are gone,warnings gone,errors gone,and good to go,is fully functional,is up and running,are up and running,up and running,up and merged,works again,work again,is resolved now,back to normal,\
        done,completed,finished,committed,pushed,shipped,merged,landed,deployed,\
        released,published,resolved,delivered,closed,wrapped up,fixed,implemented,\
        finalized,solved,all done,all set,wraps it up,wraps this up,wraps up,\
        that's a wrap,good to go,ready to merge,ready for merge,ready for review,\
        ready to ship,ready to go,ready to use,production ready,mission accomplished,\
        up to date,ready for production,ready for deployment,works as expected,\
        works correctly,working correctly,working perfectly,works perfectly,\
        working as expected,100 complete,100 done,job done,in place now,taken care of,\
        signed off,sorted out,tied up,buttoned up,that's everything,that is everything,\
        that's all of it,nothing left to do,nothing remains to be done,nothing else to do,\
        no work remains,is live,are live,now live,went live,is in main,is on main,\
        crossed off,over the line,in the bag,off the list,checked off,the fix works,\
        fix works,works now,now works,is working now,now working,fix is in,change is in,\
        changes are in,is in place,are in place,has landed,have landed,put to bed,\
        is sorted,are sorted
        """
      ),
      (
        .finished,
        """
        complete
        """
      ),
      (
        .activity,
        """
        tried to,tried the,tried several,tried three,tried two,\
        i left,we left,i've left,i tried,we tried,i've tried,have tried,also tried,\
        analysed,studied,monitored,watched,considered,consulted,surveyed,discussed,attempted,made an attempt,followed,skimmed,browsed,walked through,\
        looked at,looked into,looked through,\
        checked,ran,read,reviewed,analyzed,explored,searched,found,examined,inspected,\
        investigated,gathered,traced,dug,measured,scanned,evaluated,queried,compared,\
        profiled,benchmarked,joined,called,got,allowed,ignored,listed,tested,started,\
        stopped,used,kept,reproduced,triaged,debugged,tracked
        """
      ),
      (
        .ongoing,
        """
        shipping,publishing,releasing,submitting,opening,closing,tagging,merging,sending,\
        finalizing,finalising,wrapping,handing,transcribing,translating,crawling,scraping,\
        fetching,querying,computing,rendering,evaluating,labelling,labeling,tidying,\
        reorganizing,reworking,backfilling,provisioning,rotating,draining,restoring,\
        running,checking,working,building,compiling,deploying,testing,fixing,\
        investigating,debugging,implementing,adding,updating,refactoring,migrating,\
        writing,analyzing,looking,digging,reviewing,installing,creating,generating,\
        processing,launching,committing,marking,moving,finishing,wiring,tracing,\
        proceeding,progressing,continuing,monitoring,watching,executing,verifying,\
        validating,rebuilding,rerunning,pushing,merging,uploading,downloading,syncing,\
        preparing,prepping,drafting,integrating,converting,removing,cleaning,applying,\
        starting,bisecting,profiling,benchmarking,iterating,retrying,restarting,porting,\
        rewriting,tuning,collecting,gathering,searching,scanning,exploring,reading,\
        polishing,indexing,training,exporting,importing,addressing,tackling,\
        resolving,chasing,tracking,measuring,comparing,triaging,resuming,spinning,\
        kicking,setting up,polling
        """
      ),
      (
        .checked,
        """
        probe,probes,checker,typechecker,validator,static analysis,\
        test,tests,spec,specs,suite,suites,build,builds,lint,linter,linting,linters,\
        ci,check,checks,pipeline,pipelines,typecheck,typechecks,typechecking,type check,\
        type checks,compilation,compile,compiles,pytest,jest,vitest,mocha,rspec,phpunit,smoke,\
        e2e,typescript,tsc,mypy,ruff,eslint,clippy,prettier,cargo,gradle,maven,mvn,\
        npm,xcodebuild,unit,integration,regression,regressions,verification,doctor,\
        health,healthcheck,assertion,assertions,scenarios,test cases,workflow run,\
        dry run,playwright,cypress,py_compile,syntax checks
        """
      ),
      (
        .good,
        """
        without a crash,without crashing,without a restart,without a timeout,\
        no panics,no leaks,no deadlocks,no data loss,no mismatches,no discrepancies,no gaps,\
        silent,\
        exits with 0,exited with 0,exit status 0,exits with code 0,exited with code 0,\
        exit code was 0,exit code of 0,returns 0,exit 0,no duplicates found,all correct,\
        all right,\
        assertions hold,invariants hold,checks hold,all hold,without a single failure,\
        without a failure,without a single error,without any errors,without any error,\
        without any issues,without any problems,without any failures,without a hitch,\
        not a single failure,not a single error,no failed,without problems,without incident,\
        without a problem,without trouble,0 skipped,\
        pass,passes,passed,passing,green,succeed,succeeds,succeeded,clean,cleanly,\
        successful,ok,all clear,no errors,zero errors,0 errors,no failures,zero failures,\
        0 failures,0 failed,no regressions,zero regressions,without errors,\
        without failures,without issues,no issues found,all good,with no errors,exits 0,\
        exited 0,exit 0,exit code 0,returned 0,no warnings,zero warnings,0 issues,\
        no new failures,no type errors,no lint errors,error free,no diffs,matches expected,\
        came back clean,went through,0 warnings,no problems,0 vulnerabilities,no vulnerabilities,zero vulnerabilities,\
        no issues,zero issues,0 problems,0 violations,no violations,0 findings,no findings,no hits,0 diffs,\
        no differences,no crashes,no exceptions,no timeouts,0 errors and,successfully,is clean
        """
      ),
      (
        .bad,
        """
        errors,violations,\
        fail,fails,failed,failing,broken,broke,breaks,errored,crashes,crashed,\
        crashing,timed out,unsuccessful,erroring,doesn't compile,does not compile,\
        regressed,type errors,compile errors,lint errors,compilation errors,build errors,\
        type error,compile error,build error,test failures,test failure,build failure,\
        build failures,failures,is red,are red,still red,went red,turned red,gone red
        """
      ),
      (
        .verified,
        """
        alerts have cleared,alerts cleared,alert has cleared,healthy again,compiler is happy,\
        linter is happy,type checker is happy,ci is happy,tests are happy,\
        nothing regressed,nothing has regressed,\
        i can confirm,we can confirm,\
        went through fine,went fine,went well,how verified,how i verified,how i verified it,\
        how this was verified,\
        ran clean,runs clean,ran cleanly,runs cleanly,builds clean,builds cleanly,compiles clean,\
        compiles cleanly,compiling cleanly,building cleanly,builds fine,compiles fine,compiles without errors,builds without errors,\
        came back clean,comes back clean,builds again,compiles again,passes again,pass again,\
        ran fine,worked fine,ran smoothly,\
        no differences,no difference,\
        ran without errors,ran without error,ran without issues,ran without problems,runs without errors,completed without errors,finished without errors,checksums identical,checksums are identical,hashes identical,no differences found,\
        no longer reproduces,can no longer be reproduced,counts match,counts agree,counts now agree,counts now match,totals match,checksums match,checksum matches,hashes match,numbers match,matches exactly,match exactly,matches the source,match the source,passes locally,pass locally,passed locally,green locally,passes everywhere,\
        verified,confirmed,validated,double checked,reverified,re verified,\
        tested successfully,tested and working,confirmed working,verified working,\
        smoke tested,manually tested,tested end to end,ran successfully,runs successfully,\
        validated successfully,works end to end,tested locally,built and tested,\
        tested and passing,and tested,checked and working,working perfectly,works perfectly,\
        proven,proven working
        """
      ),
      (
        .negation,
        """
        not,never,no,cannot,without,isn't,aren't,wasn't,weren't,haven't,hasn't,\
        hadn't,don't,doesn't,didn't,can't,couldn't,won't,wouldn't,unable,none,neither,\
        nor,incomplete,yet to,far from,fails to,failed to,nowhere near,isnt,arent,\
        havent,hasnt,cant,wont,didnt,doesnt,dont,nothing,nobody,hardly,barely,\
        unfinished,no longer,rather than,instead of,anything but,short of
        """
      ),
      (
        .hedge,
        """
        should,might,may,could,probably,maybe,perhaps,hopefully,likely,think,believe,\
        believes,seems,seem,appears,appear,assume,assuming,presumably,almost,nearly,\
        mostly,apparently,guess,supposedly,basically,essentially,partially,partly,\
        supposed,in theory,theoretically,looks like,i suspect,as far as i,far as i know,\
        if i understand,sort of,kind of,allegedly,tentatively,expected to,ought
        """
      ),
      (
        .condition,
        """
        if,once,unless,whether,assuming,provided that,as soon as,in case,as long as
        """
      ),
      (
        .time,
        """
        when,until,till,after,before,whenever,while
        """
      ),
      (
        .unreal,
        """
        means,mean,\
        ideally,counts as,count as,regarded as,treated as,considered,in an ideal world,only if,provided,\
        so it's,so it is,so they,will,would,i'll,we'll,it'll,that'll,you'll,they'll,\
        want,wants,need,needs,must,please,ensure,ensures,make sure,expect,expects,\
        plan to,plans to,planning to,plan is to,can,i'd,we'd,you'd,shall,gonna,going to,about to,let's,let me,\
        let us,want to,need to,be sure,remember,don't forget,wait for,waiting for,\
        waiting on,has to,have to,had to be,lets,goal,target,aim,aims,should be,\
        must be,so that,such that,ready to be,how to,in order to,required,requires,\
        require,acceptance criteria,definition of,imagine,suppose,hypothetically,example,\
        e g,for instance,would be,could be
        """
      ),
      (
        .author,
        """
        i,we,i've,we've,ive,weve,i'm,we're,my,our,myself,i am
        """
      ),
      (
        .auxiliary,
        """
        is,are,was,were,be,been,being,has,have,had,it's,that's,is now,are now,\
        has been,have been,'s,there's,everything's,got,gets,were all,what's
        """
      ),
      (
        .action,
        """
        grant,tell,send,provide,share,approve,extend,issue,upload,rotate,sign,choose,decide,pick,reply,answer,repair,adopt,adapt,clarify,advise,attach,forward,\
        add,adjust,apply,audit,build,bump,change,check,clean,close,commit,compare,\
        compile,complete,configure,confirm,continue,convert,copy,create,debug,define,\
        delete,deploy,design,document,draft,drop,edit,enable,ensure,execute,expand,\
        explore,export,extend,extract,figure out,finish,fix,generate,handle,implement,\
        import,improve,inspect,install,integrate,introduce,investigate,isolate,launch,\
        look,look at,make,mark,merge,migrate,modify,move,optimize,patch,port,prepare,\
        proceed,publish,push,read,rebase,rebuild,refactor,register,release,remove,\
        rename,replace,reproduce,rerun,resolve,restart,review,revert,rewrite,roll out,\
        run,scan,search,ship,simplify,split,start,stop,submit,switch,sync,tackle,\
        test,trace,tune,update,upgrade,upload,use,validate,verify,wire,work,write,\
        take,see,find,grab,get,set,try,go,examine,locate,focus,pull,reset,restore,\
        re run,kick off,spin up,wrap up,dig,analyze,rework,trigger,address,put,begin,\
        gather,query,measure,profile,benchmark,identify,narrow,revise,wait
        """
      ),
      (
        .next,
        """
        comes now,come now,after it comes,after that comes,then comes,\
        fix coming up,fix incoming,coming right up,fix to follow,fix follows,\
        on to the,off to the,onto the,\
        is next,are next,comes next,come next,is up next,\
        starting task,starting subtask,starting work on,starting with,\
        beginning phase,beginning task,beginning step,starting milestone,starting ticket,\
        starting story,starting slice,starting batch,starting iteration,starting part,\
        starting section,starting issue,moving to the next,turning to,proceeding to,\
        proceeding with,on to the next,on to phase,on to step,on to task,\
        next,next step,next steps,next up,up next,next i'll,next action,next actions,\
        what's next,then i'll,first i'll,following step,what comes next,moving on to,\
        onto the next,now stage,now phase,now step,now on to,starting phase,\
        starting stage,starting step,starting on,continuing with,moving on,next on
        """
      ),
      (
        [.followup, .promise],
        """
        follows tonight,follows tomorrow,follows this afternoon,\
        you'll get a summary,you'll get the summary,you will get a summary,you'll get a report,\
        you'll get the report,you'll get the numbers,\
        expect a summary,expect an update,expect a report,expect the results,expect the numbers,\
        expect another update,expect my,you'll hear from me,you will hear from me,you'll get an update,\
        you will get an update,you'll have an update,you'll get the results,hear back from me
        """
      ),
      (
        .followup,
        """
        pass on whatever,pass on what,pass it on to you,pass on their,\
        give you a status,give you an answer,give you the numbers,give you a summary,\
        give you the results,get you the results,get you an answer,send over the,\
        have it ready,confirm here,report here,confirm in this thread,report in this thread,\
        drop a link,drop a line,\
        write here,post here,comment here,reply here,update here,note here,\
        have the results,have results for you,have it for you,have an answer,\
        have something for you,have the numbers,have a summary,have more for you,have news,\
        check again,check in again,look again,check on it again,\
        report back,report,update you,get back to you,let you know,ping you,ping,\
        follow up,check back,come back,keep you posted,keep you updated,post an update,\
        send an update,send update,send you,have an update,share an update,notify you,\
        circle back,reporting back,give you an update,provide an update,provide updates,\
        tell you,share results,share the results,send the results,post the results,\
        post results,next update,next report,next check,next sweep,next poll,next scan,next heartbeat,next checkpoint,next review,\
        next status,next check in,update the thread,message you,write again,write back,\
        drop a note,be back with,back with results,back with an update,raise it,flag it,\
        hand over,touch base,deliver the,loop back,summarize the results,post a summary,\
        send a summary,share a summary,report on,report again,update this thread,\
        surface the results,alert you,email you
        """
      ),
      (
        .blocked,
        """
        give me the go ahead,give me your go,give me your ok,give me the ok,remains blocked,\
        remain blocked,i'm holding it,holding it until,holding this until,can't start,cannot start,until i get,\
        i have neither,we have neither,idle until,idling until,has been stuck,have been stuck,standing still,stands still,\
        at a standstill,has to wait,have to wait,must wait,fails in this environment,fails in this sandbox,\
        to continue i need,to proceed i need,to go on i need,to finish i need,\
        hit a wall,hit a dead end,at a dead end,nothing i can change,nothing we can do,\
        nothing we can change,\
        can neither,\
        tell me which one,let me know which one,until i know,until i hear,until you decide,\
        until you confirm,until you reply,until you answer,\
        i've stopped here,stopped here until,\
        let me know whether to,quota resets,limit resets,\
        before i can,\
        hit the limit,hit my limit,hit a limit,have to pause,need to pause,must pause,\
        out of tokens,usage limit,ran out of budget,run out of budget,\
        so i can continue,so i can carry on,so i can proceed,so that i can continue,\
        so that i can proceed,so i can go on,so i can finish,so we can proceed,\
        so we can continue,no network access,no internet access,no internet connection,\
        have no credentials,have no access,have no permission,no write access,\
        have no permissions,can't be merged,cannot be merged,can't be deployed,\
        cannot be deployed,can't be released,can't be completed,cannot be completed,\
        can't be finished,can't be published,can't be tested until,cannot be tested until,\
        stopping at this point,i have to stop,had to stop here,i'll stop here,i am stopping,\
        how would you like me to,with your ok,with your okay,\
        with your go ahead,with your approval,needs root,\
        stopping here,i'm stopping,stop here until,can only be done by,has to be triggered by,\
        has to be done by,must be done by,needs to be done by,need to be done by,\
        can only be changed by,can only be approved by,can only be granted by,\
        not able to reach,not able to access,not able to connect,unable to reach,\
        unable to connect,can't connect to,cannot connect to,not permitted to,\
        i'm not allowed to,not allowed to push,not allowed to merge,requires an approving,\
        requires approval,requires sign off,requires a review from,needs a review from,\
        needs review from,i'd need either,i would need either,in order to carry on,\
        before going any further i,need either,\
        hasn't replied,haven't replied,hasn't responded,haven't responded,hasn't answered,\
        haven't heard back,not heard back,still no reply,no reply from,no response from,\
        no answer from,still no answer,still no response,can't do anything,cannot do anything,\
        can't do any more,nothing else can be done,nothing more can be done,\
        nothing more i can do,nothing i can do,nothing else i can do,can't get further,\
        can't get any further,cannot get any further,can't go any further,\
        cannot go any further,can't make progress,cannot make progress,can't do much,\
        not able to proceed,not able to continue,no way forward,it's with you,is with you now,\
        ball is in your court,in your hands now,nothing that i can pick,\
        without explicit approval,without your approval,without your explicit,without your go,\
        without your ok,without your okay,without your confirmation,without approval,\
        without sign off,without a decision,need your go,need your ok,need your okay,\
        need your sign,\
        would it be okay,is it okay to,is it ok to,may i proceed,can i go ahead,shall i go ahead,shall i proceed,can i proceed,have to stop here,must stop here,is used up,limit reached,quota reached,\
        cannot complete,can't complete,unable to complete,cannot finish,can't finish,unable to finish,cannot fulfil,cannot fulfill,unable to fulfil,cannot access,can't access,\
        holding off,\
        paused until,on hold until,is on hold,are on hold,is paused,parked until,can't go on,cannot go on,\
        need to know,need clarification,need some clarification,need more details,would need to know,which one would you,which one should i,which should i,which would you like,\
        only you can,lacks permission,lack permission,lacks the permission,my role lacks,not authorized to,not authorised to,insufficient permissions,insufficient permission,missing permissions,missing permission,returns 403,returns 401,needs manual approval,need the order number,i need your,need more information,\
        blocked from,blocked on,blocked by,i'm blocked,am blocked,blocked until,blocked pending,\
        waiting for you,waiting for your,waiting on you,waiting on your,\
        waiting for approval,waiting on approval,waiting for access,waiting for credentials,\
        waiting for user,waiting for the user,waiting for operator,waiting for the operator,\
        waiting for review,waiting for feedback,waiting for input,waiting for confirmation,\
        waiting for direction,waiting for a decision,awaiting,need your,needs your,\
        need you to,can't proceed,cannot proceed,can't continue,cannot continue,\
        unable to proceed,unable to continue,can't move forward,cannot move forward,\
        i'm stuck,am stuck,is stuck,stuck on,permission denied,access denied,rate limited,\
        rate limit hit,hit a rate limit,no access to,lack access,don't have access,\
        do not have access,don't have permission,missing credentials,requires your,on hold,\
        paused pending,pending your,pending approval,pending credentials,\
        manual deployment required,could you please,need a decision,needs a decision,\
        depends on your,before i can continue,before i can proceed,hinges on your,\
        waiting on credentials,holding for,standing by for,stand by for,awaits,\
        can you share,can you provide,can you check your,can you confirm,\
        please confirm which,which approach do you,which option do you,which one do you,\
        which do you prefer,what's your preference,what is your preference,\
        what would you prefer,how would you like to proceed,how should i proceed,\
        how do you want to proceed,should i proceed,which would you prefer,cannot deploy,\
        can't deploy,needs credentials,needs approval,need approval,need access,\
        need credentials,need the credentials,require approval,waiting for the,i need the,\
        please advise,confirm and i'll,escalating this,quota exceeded,\
        out of quota,unable to access,need you,need help,need your help,could not reach,\
        can't reach,cannot reach,pending from,blocked,await,please reply,please confirm,\
        waiting on,waiting for
        """
      ),
      (
        .attribution,
        """
        records show,our records,log says,system shows,\
        reported,\
        said,says,claims,claimed,according,quote,asked,asks,told,wrote,mentioned,\
        mentions,tells,he,she,user's,stated,states,reportedly,reads,prints,printed,\
        shows the message,complained,labelled,labeled,titled,named,called,entitled,\
        headline,quoted
        """
      ),
      (
        .request,
        """
        could you,can you,would you,please,kindly,do you,are you,did you,have you,what,\
        which,why,how,who,where,when do,should i,should we,is it,shall i,may i
        """
      ),
      (
        .offer,
        """
        want me to,would you like,let me know,feel free,happy to,if you want,\
        if you'd like,if you like,if you prefer,shall i,do you want,i can also,i can,\
        we can,just ask,say the word,i'd recommend,you can,you could,you may,you might,\
        glad to
        """
      ),
      (
        .intention,
        """
        and i continue with,and i go on with,and i proceed with,and i carry on with,\
        now let's,let's start,let's now,first let's,next let's,let's begin,\
        okay let's,then let's,then on to,then moving on to,then onto,then over to,\
        let me,i'll,i will,i'm going to,i am going to,we'll,we will,i'm about to,\
        now i'll,i plan to,we plan to,i'm now going to,i want to,i need to,i intend to,\
        we need to,lemme,gonna,i shall,we're going to,will clean,will then,i'd now
        """
      ),
      (
        .finding,
        """
        dry run lists,dry run shows,dry run reports,dry run says,\
        i can reproduce,we can reproduce,can reproduce it,can reproduce this,\
        stuck in,\
        failed again,fails again,failing again,\
        attempt failed,fails with the same,\
        stuck at,\
        points at,point at,pointing at,pointing to,hints at,suggests that,looks suspicious,\
        comes back with,came back with,bails out,chokes on,blows up,dies with,died with,\
        fails with,keeps failing,keeps crashing,keeps timing out,keeps returning,\
        keeps throwing,errors out,errored out,kept failing,kept crashing,\
        aborted at,aborted because,aborted with,crashed at,crashed with,crashed because,failed at,failed because,\
        couldn't reproduce,could not reproduce,cannot reproduce,can't reproduce,unable to reproduce,not able to reproduce,\
        i notice,i notice that,i observe,no issues found,no problems found,found no,nothing unusual,no anomalies,interim result,interim results,preliminary results,first results,\
        still occurs,still happens,still fails,still reproduces,still broken,still crashes,still throws,still returns,\
        i found,found the,found that,the issue is,issue is,the problem is,the bug is,\
        the bug,root cause,root causes,the cause is,i see the,i can see,i see,i noticed,\
        turns out,it turns out,the culprit,the reason is,this explains,that explains,\
        caught a,i identified,the real issue,looks correct,the error is,found a bug,\
        found the bug,reproduced,narrowed down,suggested fix,\
        when it happens,i hit,i've hit,ran into,i discovered,there's an issue,\
        there is an issue,the failure is,the issue,issue was,the problem was,this confirms,\
        here's what happens,here is what happens,i learned,the issue here,smells like,\
        still failing,still returning,not enforced,workaround,pinpointed,tracked down,\
        running at,is down,still there,looks right,\
        looks good,looks fine,looks wrong,looks off,is missing,are missing,points to,\
        comes from,is caused by,was caused by,the cause
        """
      ),
      (
        .workItem,
        """
        task,tasks,subtask,subtasks,phase,phases,stage,stages,ticket,tickets,story,\
        stories,pr,prs,milestone,sprint,step,steps,feature,features,fix,fixes,\
        implementation,work,changes,change,migration,refactor,refactoring,commit,\
        release,deployment,deploy,request,issue,issues,slice,module,integration,\
        cleanup,setup,review,item,items,deliverables,goals,priorities,project,job,\
        todo,todos,checklist,documentation,docs,rollout,report,part,batch,\
        rename,upgrade,rollout,switch,move,rewrite,port,conversion,backfill,swap,revert,\
        hotfix,patch,transfer,cutover,handover,transition,version,epic,week,day,round,iteration,pull request,layer,hardening,bug
        """
      ),
      (
        .everything,
        """
        all,everything,everything's,both,each,every,entire,whole,fully,the rest
        """
      ),
      (
        .adverb,
        """
        accordingly,currently,appropriately,respectively,everywhere,throughout,yesterday,overnight,earlier,instead,today,\
        now,successfully,also,just,already,fully,finally,still,then,have,has,been,\
        both,all,correctly,properly,completely,officially,again,first,only,initially,\
        simply,recently,quickly,carefully,subsequently,additionally,further,newly,\
        cleanly,manually,independently,and,too,as well,since,largely,safely,entirely,\
        locally,so,re
        """
      ),
      (
        .determiner,
        """
        the,a,an,your,this,these,those,its,their,that
        """
      ),
      (
        .progress,
        """
        is being,are still going,is still going,is taking shape,are taking shape,\
        is in development,are in development,still in development,currently in development,\
        i'll monitor,i will monitor,i'll watch,i will watch,i'll be monitoring,\
        i'll be watching,will be monitoring,i'll keep watching,\
        still at it,hard at it,movement on,movement in,movement since,change since,changes since,new since,\
        half way,half way there,half way through,about half,\
        services up,services healthy,containers healthy,all healthy,are healthy,\
        containers running,services running,pods running,up and healthy,\
        i keep,we keep,still with the,in review,under review,in the works,doing now,\
        still seeing,still getting,doing that now,doing this now,doing it now,under construction,half done,half written,half finished,half complete,half migrated,about half done,\
        in progress,making progress,making good progress,good progress,progress made,\
        progress so far,progressing,so far,still running,under way,underway,halfway,\
        currently running,is running,are running,moving forward,going well,on track,\
        ongoing,started on,continuing,is building,are building,still building,\
        still working,still in flight,in flight,well on,partway,part way,mid way,midway,\
        is compiling,is deploying,are being,actively,in active,ahead of schedule,\
        running now,running in the background,kicked off,has started,has begun,\
        is still going,keeps running,i'll wait,will wait,keep monitoring,keep watching,\
        keep an eye,continue monitoring,working through,chipping away,\
        getting closer,closing in,making headway,headway,first half,half of,wip,\
        work in progress,in the middle of,i'll keep,\
        being worked on,being implemented,being built,in process,currently working,\
        currently at,nearing completion,almost done,nearly done,almost there,nearly there,\
        mostly done,almost finished,tests are running,waiting for the build,waiting for ci,\
        waiting on ci,waiting for the tests,is being built,is being implemented,\
        are being built
        """
      ),
      (
        .waiting,
        """
        waiting,awaiting,awaits,standing by,holding,pending
        """
      ),
      (
        .remaining,
        """
        nothing is wired,not wired,nothing works yet,nothing has been,nothing was changed,\
        nothing is done,\
        still lacks,still lack,still requires,still has to,things are missing,\
        not there yet,not quite there,not started,isn't started,aren't started,not done yet,what's left,still to go,half finished,\
        remaining,left,outstanding,todo,incomplete,unfinished,not done,not yet,\
        still pending,still to do,still to come,remains,still open,yet to be,still needs,\
        still need,to be done,not complete,not finished,partially,partial,in part,\
        work left,still missing,unable to proceed,i'm stuck,am stuck,\
        still there,not yet done,could not finish,couldn't finish,could not complete,couldn't complete,\
        unable to complete,unable to finish,not able to complete,not able to finish,still a stub,\
        still stubs,still a placeholder,still placeholders,gave up
        """
      ),
      (
        .reader,
        """
        you,your,you're,yours,yourself,you'd,you'll,you've
        """
      ),
      (
        .outcome,
        """
        same as before,the same as before,\
        behave,\
        were right,were correct,are correct,is correct,was correct,were fine,all matched,\
        all match,all there,nothing missing,were identical,are identical,lines up,line up,\
        lined up,agree,agrees,agreed,checks out,checked out,no surprises,behaves,behaved,\
        held up,holds up,stayed,survived,survives,succeeded,no difference,\
        work,works,worked,fine,correctly,properly,identical,no longer,returns,returned,answers,\
        answered,responds,responded,gives,gave,comes,came,holds,loads,loaded,renders,boots,starts,\
        nothing broke,nothing breaks,as expected,as it should,as intended,matches,matched
        """
      ),
      (
        .needed,
        """
        to continue i need,to proceed i need,to go on i need,to finish i need,\
        give me the go ahead,give me your go,give me your ok,give me the ok,\
        tell me when you're,tell me when you,tell me once you,\
        so i can continue,so i can carry on,so i can proceed,so that i can continue,\
        how would you like me to,with your ok,with your okay,with your go ahead,\
        with your approval,\
        can only be done by,has to be triggered by,has to be done by,must be done by,\
        needs to be done by,can only be approved by,can only be granted by,\
        please have,have someone review,have somebody,get someone to,ask someone to,\
        have a read,have a look at,hit send,over to you,it's with you,is with you now,\
        ball is in your court,in your hands now,sign off on,your call,up to you,\
        explicit approval from you,approval from you,your go ahead,without your approval,\
        your explicit approval,your okay,your confirmation,\
        would it be okay,is it okay to,is it ok to,may i proceed,can i go ahead,shall i go ahead,shall i proceed,can i proceed,please change,please keep,\
        i'd appreciate,would appreciate,i'd like your,would like your,please have a look,please take a look,\
        need to know which,need to know whether,need to know if,need to know,which one would you,which one should i,which should i,which would you like,\
        questions for you,question for you,only you can,please send,please grant,please revert,please tell,please choose,please decide,please pick,please fix,please rotate,please create,please upload,please sign,please extend,please issue,please re issue,\
        need your,needs your,need you to,action required,action needed,your action,\
        your approval,your input,your decision,please run,please confirm,please review,\
        please check,please provide,please share,please reply,please approve,please merge,\
        please test,please send,please restart,please set,please verify,please let,\
        please push,please deploy,please add,please update,please try,please start,\
        please enable,please install,please grant,please apply,could you,can you,\
        you'll need to,you will need to,you need to,you must,you have to,you should,\
        ready for you to,ready for your,requires your,waiting for your,waiting for you,\
        waiting on you,awaiting your,awaiting user,awaiting direction,awaiting feedback,\
        waiting for the user,waiting for user,waiting for operator,for your review,\
        user action,manual step,manual steps,operator must,operator needs,on your side,\
        from your side,you'll want to,i'd need you,which approach,which option,\
        what's your preference,reply with,please prioritize,user must,\
        user needs to,i need the,i will need your
        """
      ),
      (
        .notNeeded,
        """
        no action needed,no action required,nothing needed,no operator,no intervention,\
        nothing required from you,nothing for you to do,no input needed,no blockers,\
        nothing is blocking,no action from you,nothing from you,don't need anything,\
        no need for you,no manual,no further action,not blocked,no questions,\
        no decision needed,nothing blocks,nothing blocking,no approval needed,unblocked now
        """
      ),
      (
        .greeting,
        """
        perfect,great,excellent,good,nice,awesome,absolutely,sure,ok,okay,yes,yep,\
        alright,right,understood,got it,wonderful,fantastic,sorry,thanks,ah,hi,hello,\
        hey,well,so,update,quick update,note,ack,summary,recap,congratulations
        """
      ),
      (
        .preposition,
        """
        in,on,at,to,for,with,by,from,into,via,as,under,through,across,using,\
        during,per,within,against,over,of,about,around,out,off
        """
      ),
      (
        .reminder,
        """
        reminder,ping,nudge,bump,following up,recap,reiterating,gentle reminder,\
        friendly reminder,checking in,please prioritize,\
        circling back,as a reminder
        """
      ),
      (
        .advancing,
        """
        already started,already underway,already under way,already begun,have already moved,\
        have moved on to,is underway,is well underway,has already started,now underway,\
        already running,already in progress
        """
      ),
      (
        .excused,
        """
        fails on main,failed on main,on a clean checkout,on a clean clone,on a fresh checkout,\
        on a fresh clone,fail without my,fails without my,failed without my,also on main,\
        also fail on main,also fails there,fail there too,fails without,failed without,fails before,failed before,\
        fail before,fails on master,failed on master,fail on master,fails without the fix,\
        fail without the fix,not related,not related to,on main too,on main as well,\
        existed before,were failing before,was failing before,unrelated to,\
        pre existing,preexisting,unrelated,known,expected,flaky before,already failing,\
        also fails on main,fail on main,previously failing,not caused by
        """
      ),
      (
        .statusLabel,
        """
        status,current status,state,current state,overall status,build status,progress,\
        overall,stats,health,estado
        """
      ),
      (
        .doneLabel,
        """
        what works,what already works,working features,recent changes,\
        yesterday,done today,what i've done,what we did,what i changed,what got done,recently completed,action taken,actions taken,actions completed,\
        completed,done,completed this segment,done this segment,done so far,what i did,\
        what was done,what i've done,completed so far,changes,changes made,what changed,\
        summary of changes,key changes,work completed,work done,accomplished,\
        accomplishments,achievements,delivered,deliverables,implemented,fixes applied,\
        fixes,changes applied,what's new,files changed,files modified,files created,\
        files updated,modified files,new files,fix,fixed,the fix,solution,output,\
        changelog,completed work,completed tasks,finished,results so far,highlights,\
        improvements,updates,deliverables ready,review changes applied,docs updated,\
        tests added,included,commit,key fix,implementation details,features implemented,\
        commits,what's done,achieved,updated
        """
      ),
      (
        .nextLabel,
        """
        after that,what is next,what comes after,\
        today,to come,coming up,next on my list,what i'll do next,follow up work,planned,planned next,\
        next,next step,next steps,next up,up next,next actions,next action,next task,\
        next tasks,next phase,what's next,plan,action plan,next milestones,\
        immediate next steps,now,implementation plan,current focus,upcoming,\
        following steps,next suggested,next session,tomorrow,today's plan,todo next,\
        proposed plan,plan of action,roadmap
        """
      ),
      (
        .reportLabel,
        """
        expect an update,\
        when you hear from me again,you will hear from me,i will report again,next message,\
        next report,next update,next report condition,next check,next sweep,next poll,next scan,\
        next heartbeat,next checkpoint,\
        next review,next check in,next status,next status update,\
        following update,eta for next update,next sync
        """
      ),
      (
        .operatorLabel,
        """
        what's needed from you,requests to you,asks for you,\
        operator,operator needed,operator intervention,operator intervention needed,\
        intervention needed,action needed,action required,needs operator,needed from you,\
        need from you,blockers,operator action,user action,your action,\
        what i need from you,human needed,human input,input needed,decision needed,\
        decisions needed,questions for you,requires your input,needs attention,\
        operator involvement,help needed,waiting on you
        """
      ),
      (
        .remainingLabel,
        """
        what's left,what's missing,what's open,left,still left,not started,still missing,open work,open points,unfinished,\
        remaining,todo,to do,outstanding,pending,still to do,left to do,whats left,\
        remaining work,remaining tasks,not done,incomplete,backlog,open items,still open,\
        whats missing,not yet done,open
        """
      ),
      (
        .ideaLabel,
        """
        alternatives,alternative,suggested order,suggested fix,suggestion,recommended order,recommended fix,\
        done means,done when,done criteria,success means,\
        wish list,out of scope,not in scope,release notes,known limitations,limitations,\
        ideas,future,future work,future enhancements,possible improvements,\
        potential improvements,recommendations,suggestions,nice to have,considerations,\
        enhancement ideas,future improvements,learnings,lessons learned,tips,\
        quality targets,acceptance criteria,success criteria,definition of done,\
        requirements,use cases,potential use cases,benefits,features,key features,\
        script features,why this works,how it works,legend,options,example,examples,\
        background,key learnings,expected results,expected outcome,test plan,prerequisites,\
        checklist template,template,proposal,estimated completion
        """
      ),
      (
        .usageLabel,
        """
        troubleshooting,usage,usage instructions,how to use,how to run,how to test,instructions,\
        quick start,quickstart,to run,to test,to use,try it,\
        installation,setup,testing instructions
        """
      ),
      (
        .checkLabel,
        """
        verification,validation,test results,tests,testing,validation run,results,\
        quality checks,quality gate,test status,verified,checks,quality gates,ci,proof,evidence,\
        verification output,test summary,verification results,\
        tests run,quality
        """
      ),
      (
        .findingLabel,
        """
        findings,issues,issues found,root cause,problem,the problem,the bug,analysis,\
        investigation,current issue,bug,observations,key findings,high,medium,low,\
        critical,error,bugs found,review findings,diagnosis
        """
      ),
      (
        .blockerLabel,
        """
        blocked by,blocked on,\
        blockers,blocked,blocker,blocking issues,blocking,waiting on,waiting for,\
        awaiting,current blocker
        """
      ),
      (
        .questionLabel,
        """
        questions,question,open questions,decision needed
        """
      ),
    ],
    numbers: [
      "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
      "eight": 8, "nine": 9, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
      "sixty": 60, "ninety": 90, "few": 5, "couple": 2, "half": 0,
    ],
    units: [
      "second": 1, "seconds": 1, "sec": 1, "secs": 1, "s": 1, "minute": 60, "minutes": 60,
      "min": 60, "mins": 60, "m": 60, "hour": 3600, "hours": 3600, "hr": 3600, "hrs": 3600,
      "h": 3600, "day": 86400, "days": 86400, "week": 604800, "weeks": 604800,
    ]
  )
}

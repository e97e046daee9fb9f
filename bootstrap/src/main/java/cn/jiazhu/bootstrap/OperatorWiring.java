package cn.jiazhu.bootstrap;

import cn.jiazhu.application.duty.ChangingRights;
import cn.jiazhu.application.duty.ChangingTypes;
import cn.jiazhu.application.duty.ImportPorts;
import cn.jiazhu.application.duty.Inviting;
import cn.jiazhu.application.duty.OperatorPorts;
import cn.jiazhu.application.duty.ProposalPorts;
import cn.jiazhu.application.operator.AcceptInvitation;
import cn.jiazhu.application.operator.AddOperator;
import cn.jiazhu.application.operator.Approve;
import cn.jiazhu.application.operator.ChangeOperator;
import cn.jiazhu.application.operator.CommitImport;
import cn.jiazhu.application.operator.DropImport;
import cn.jiazhu.application.operator.ExportAudit;
import cn.jiazhu.application.operator.HandInFile;
import cn.jiazhu.application.operator.ListStuck;
import cn.jiazhu.application.operator.LookAgain;
import cn.jiazhu.application.operator.LookUpPerson;
import cn.jiazhu.application.operator.PlanRights;
import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.application.operator.Refuse;
import cn.jiazhu.application.operator.SearchAudit;
import cn.jiazhu.application.operator.ShowBoard;
import cn.jiazhu.application.operator.ShowInvitation;
import cn.jiazhu.application.operator.ShowTypes;
import cn.jiazhu.application.operator.SignInOperator;
import cn.jiazhu.application.port.HandedIn;
import cn.jiazhu.application.port.Storage;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.registry.CarryImports;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.web.Web;

/// The part of the object graph that only operators reach.
///
/// @param held the files of imports
record OperatorWiring(Storage storage, PressPorts ports, HandedIn held, Web.Installation installation, Clocks clocks) {

    Web.OperatorCases cases() {
        var of = operatorPorts();
        var proposals = proposalPorts();
        return new Web.OperatorCases(
                of.sessions(),
                new SignInOperator(of, clocks),
                new ShowInvitation(of.operators(), clocks),
                new AcceptInvitation(of, clocks),
                new ShowBoard(storage.boardSamples()),
                new ListStuck(storage.stuckPeople(), ports.certificates(), clocks),
                new LookAgain(ports.annotations(), ports.audit(), ports.transactions(), clocks),
                new LookUpPerson(
                        ports.certificates(),
                        ports.annotations(),
                        storage.verificationCounts(),
                        ports.audit(),
                        ports.transactions(),
                        clocks),
                new SearchAudit(ports.audit()),
                new ExportAudit(ports.audit(), clocks),
                of.operators(),
                addOperator(),
                new ChangeOperator(of, clocks),
                proposals.proposals(),
                new PlanRights(proposals.changing()),
                new Propose(proposals, clocks),
                new Approve(proposals, clocks),
                new Refuse(proposals, clocks),
                new ShowTypes(changingTypes()),
                installation,
                new Web.ImportCases(
                        storage.fileImports(),
                        new HandInFile(importPorts(), clocks),
                        new CommitImport(importPorts(), clocks),
                        new DropImport(importPorts(), clocks)));
    }

    CarryImports carryImports() {
        return new CarryImports(importPorts(), clocks);
    }

    private ImportPorts importPorts() {
        return new ImportPorts(ports, storage.fileImports(), held);
    }

    private ProposalPorts proposalPorts() {
        var changing = new ChangingRights(ports, new ApplyReports(ports, clocks), clocks);
        return new ProposalPorts(
                operatorPorts(),
                storage.proposals(),
                changing,
                changingTypes(),
                new Inviting(operatorPorts(), clocks),
                storage.fileImports());
    }

    private ChangingTypes changingTypes() {
        return new ChangingTypes(storage.typeVersions(), ports.audit(), clocks);
    }

    private OperatorPorts operatorPorts() {
        return new OperatorPorts(
                ports.transactions(),
                storage.operators(),
                storage.operatorSessions(),
                storage.oneTimeCodes(),
                ports.audit(),
                ports.randomness());
    }

    AddOperator addOperator() {
        return new AddOperator(operatorPorts(), new Inviting(operatorPorts(), clocks), clocks);
    }
}
